package netgrade.rubric;

import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token;
import com.ezylang.evalex.parser.Token.TokenType;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds out what a formula gives before it has numbers; the library itself only finds out while it evaluates. */
final class FormulaTypes {

    private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=", "=", "==", "!=", "<>");
    private static final Set<String> CONNECTIVES = Set.of("&&", "||", "!");

    /** What a part of a formula gives. */
    enum Type {
        NUMBER("a number"),
        TRUTH("true or false");

        private final String words;

        Type(String words) {
            this.words = words;
        }
    }

    private FormulaTypes() {}

    /**
     * Returns what a formula gives; every name in it is a number.
     *
     * @throws IllegalArgumentException if a part of it does not go where it stands
     */
    static Type of(ASTNode node) {
        Token token = node.getToken();
        if (token.getType() == TokenType.STRING_LITERAL) {
            throw new IllegalArgumentException("has text in quotes, \"" + token.getValue() + "\"; expected numbers and names only");
        }
        if (token.getType() == TokenType.FUNCTION && token.getValue().toLowerCase(Locale.ROOT).equals("if")) {
            return condition(token, node.getParameters());
        }
        boolean isConnective = CONNECTIVES.contains(token.getValue());
        for (ASTNode part : node.getParameters()) {
            expect(token, part, isConnective ? Type.TRUTH : Type.NUMBER);
        }
        return isConnective || COMPARISONS.contains(token.getValue()) ? Type.TRUTH : Type.NUMBER;
    }

    private static Type condition(Token token, List<ASTNode> parts) {
        expect(token, parts.get(0), Type.TRUTH);
        expect(token, parts.get(1), Type.NUMBER);
        expect(token, parts.get(2), Type.NUMBER);
        return Type.NUMBER;
    }

    private static void expect(Token token, ASTNode part, Type expected) {
        Type found = of(part);
        if (found != expected) {
            throw new IllegalArgumentException("\"" + token.getValue() + "\" at character " + token.getStartPosition() + " is given "
                    + found.words + " where " + expected.words + " is expected");
        }
    }
}
