package netgrade.checks;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.StudentFault;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Gives each check its {@link Trial} or {@link Examiner}, times it, and turns whatever comes of it into a {@link CheckResult}. */
public final class CheckExtension implements ParameterResolver, InvocationInterceptor {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(CheckExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return Trial.class.isAssignableFrom(type) || type == Examiner.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        CheckRun run = CheckRun.of(context);
        Trial trial = run.trial();
        context.getStore(NAMESPACE).put(Trial.class, trial);
        return parameter.getParameter().getType() == Examiner.class ? examiner(trial, context) : trial;
    }

    private static Examiner examiner(Trial trial, ExtensionContext context) {
        Check check = context.getRequiredTestMethod().getAnnotation(Check.class);
        Examiner examiner = new Examiner(trial, check.id(), List.of(check.values()));
        context.getStore(NAMESPACE).put(Examiner.class, examiner);
        return examiner;
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context) throws Throwable {
        if (!method.getExecutable().isAnnotationPresent(Check.class)) {
            invocation.proceed();
            return;
        }
        CheckRun run = CheckRun.of(context);
        Optional<DeclaredCheck> asked = run.asked(id(method.getExecutable().getAnnotation(Check.class), context));
        if (asked.isEmpty()) {
            // Another check of the class is asked for of this variant, or this one of another variant.
            invocation.skip();
            return;
        }
        DeclaredCheck check = asked.get();
        Findings findings = context.getStore(NAMESPACE).get(Trial.class, Trial.class).findings();
        long start = System.nanoTime();
        try {
            invocation.proceed();
            Optional.ofNullable(context.getStore(NAMESPACE).get(Examiner.class, Examiner.class)).ifPresent(Examiner::conclude);
            run.add(findings.answered(check, since(start)));
        } catch (StudentFault fault) {
            run.add(findings.endedEarly(check, fault.outcome(), fault.getMessage(), since(start)));
        } catch (AssertionError failed) {
            // A check written with assertions only: it has failed, and its message is all there is to say.
            findings.measure(assertion(1));
            findings.message(String.valueOf(failed.getMessage()));
            run.add(findings.answered(check, since(start)));
        } catch (Throwable ours) {
            // Errors too: what our own code runs into with one submission must not end the batch.
            run.add(Findings.ended(check, Outcome.HARNESS_FAULT, "The check \"" + check.id() + "\" failed: " + ours, since(start)));
        }
    }

    private static String id(Check check, ExtensionContext context) {
        Object checks = context.getRequiredTestInstance();
        return DeclaredCheck.filledIn(
                check.id(), checks instanceof ChecksOfEach<?> each ? Optional.of(each.variant()) : Optional.empty());
    }

    /** Returns the measure of a check that measures nothing; the error is 1 if it failed. */
    static Measure assertion(double error) {
        return new Measure("assertion", "1 if it failed", error, 0, List.of(), "");
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
