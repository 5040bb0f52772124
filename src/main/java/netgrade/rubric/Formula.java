package netgrade.rubric;

import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.FunctionDictionaryIfc;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.data.DataAccessorIfc;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.CeilingFunction;
import com.ezylang.evalex.functions.basic.FloorFunction;
import com.ezylang.evalex.functions.basic.IfFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.functions.basic.RoundFunction;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import com.ezylang.evalex.parser.Token.TokenType;
import com.ezylang.evalex.parser.Tokenizer;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A formula of a rubric: text that is data, checked when the rubric is loaded.
 *
 * <p>It is made of numbers, names, {@code + - * / ^ %}, comparisons, {@code && || !} and the functions abs, ceiling, floor, if, max, min
 * and round, and gives a number. Names are case-sensitive. It computes in decimal, so that {@code 46.2 - 46.1} is 0.1 and not a little
 * less.
 */
public final class Formula {

    /** Characters a formula may have; those of the courses have some 30, and nesting is what costs the parser its stack. */
    private static final int MAX_LENGTH = 1000;

    private static final String FUNCTIONS = "abs, ceiling, floor, if, max, min, round";

    private static final ExpressionConfiguration LANGUAGE = ExpressionConfiguration.builder()
            .functionDictionary(functions())
            .defaultConstants(Map.of())
            .dataAccessorSupplier(ExactNames::new)
            .arraysAllowed(false)
            .structuresAllowed(false)
            .binaryAllowed(false)
            .implicitMultiplicationAllowed(false)
            .locale(Locale.ROOT)
            .build();

    private final String text;
    private final List<Token> names;

    private Formula(String text, List<Token> names) {
        this.text = text;
        this.names = names;
    }

    /**
     * Returns the formula of that text.
     *
     * @param known the names it may use
     * @throws IllegalArgumentException if it is not a formula, uses another name or does not give a number; the message says what and,
     *     where there is a choice, the known names
     */
    static Formula of(String text, Set<String> known) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("has " + text.length() + " characters; the limit is " + MAX_LENGTH);
        }
        try {
            List<Token> names = new Tokenizer(text, LANGUAGE)
                    .parse().stream().filter(token -> token.getType() == TokenType.VARIABLE_OR_CONSTANT).toList();
            ASTNode tree = new Expression(text, LANGUAGE).getAbstractSyntaxTree();
            for (Token name : names) {
                if (!known.contains(name.getValue())) {
                    throw new IllegalArgumentException(
                            "unknown name \"" + name.getValue() + "\"; known names: " + Words.list(new TreeSet<>(known)));
                }
            }
            if (FormulaTypes.of(tree) != FormulaTypes.Type.NUMBER) {
                throw new IllegalArgumentException("gives true or false, expected a number; write if(condition, 1, 0)");
            }
            return new Formula(text, names);
        } catch (ParseException e) {
            throw new IllegalArgumentException(syntax(e));
        }
    }

    /** Returns the formula as the rubric has it. */
    public String text() {
        return text;
    }

    /** Returns the names it uses. */
    public Set<String> variables() {
        Set<String> variables = new TreeSet<>();
        names.forEach(name -> variables.add(name.getValue()));
        return Collections.unmodifiableSet(variables);
    }

    /**
     * Returns what it gives for these numbers; NaN if one of them is not finite or it has no finite value, as when it divides by zero.
     *
     * @param values a number for each of {@link #variables}; others are ignored
     * @throws IllegalArgumentException if a number is missing
     */
    public Shown evaluate(Map<String, Double> values) {
        if (!values.keySet().containsAll(variables())) {
            throw new IllegalArgumentException(text + " needs " + variables() + ", has " + new TreeSet<>(values.keySet()));
        }
        return new Shown(text, withNumbers(values), value(values));
    }

    /** Returns whether the other is a formula of the same text. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Formula formula && text.equals(formula.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    private double value(Map<String, Double> values) {
        Expression expression = new Expression(text, LANGUAGE);
        for (String name : variables()) {
            if (!Double.isFinite(values.get(name))) {
                return Double.NaN;
            }
            expression.with(name, BigDecimal.valueOf(values.get(name)));
        }
        try {
            double value = expression.evaluate().getNumberValue().doubleValue();
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (BaseException | ArithmeticException | NumberFormatException e) {
            // The library's ways to say: division by zero, too large, root of a negative number.
            return Double.NaN;
        }
    }

    private String withNumbers(Map<String, Double> values) {
        StringBuilder shown = new StringBuilder(text);
        for (int i = names.size() - 1; i >= 0; i--) {
            String name = names.get(i).getValue();
            String number = Words.number(values.get(name));
            int start = names.get(i).getStartPosition() - 1;
            shown.replace(start, start + name.length(), number.startsWith("-") ? "(" + number + ")" : number);
        }
        return shown.toString();
    }

    private static String syntax(ParseException e) {
        if (e.getMessage().startsWith("Undefined function")) {
            return "unknown function \"" + e.getTokenString() + "\"; known functions: " + FUNCTIONS;
        }
        return "not a formula: " + e.getMessage().toLowerCase(Locale.ROOT) + ", at character " + e.getStartPosition();
    }

    private static FunctionDictionaryIfc functions() {
        FunctionDictionaryIfc functions = new MapBasedFunctionDictionary();
        functions.addFunction("abs", new AbsFunction());
        functions.addFunction("ceiling", new CeilingFunction());
        functions.addFunction("floor", new FloorFunction());
        functions.addFunction("if", new IfFunction());
        functions.addFunction("max", new MaxFunction());
        functions.addFunction("min", new MinFunction());
        functions.addFunction("round", new RoundFunction());
        return functions;
    }

    /** Keeps numbers under their exact names; the library's own store takes x for X. */
    private static final class ExactNames implements DataAccessorIfc {

        private final Map<String, EvaluationValue> values = new HashMap<>();

        @Override
        public EvaluationValue getData(String variable) {
            return values.get(variable);
        }

        @Override
        public void setData(String variable, EvaluationValue value) {
            values.put(variable, value);
        }
    }

    /**
     * A formula and what it gave for one submission.
     *
     * @param text as the rubric has it, such as {@code min(floor(X - 23) / 22, 1)}
     * @param withNumbers the same with the submission's numbers put in, such as {@code min(floor(46.2 - 23) / 22, 1)}
     * @param value what it gives; NaN if it has no finite value for these numbers
     */
    public record Shown(String text, String withNumbers, double value) {}
}
