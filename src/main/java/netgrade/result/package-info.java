/**
 * The one result of a graded submission: its model, what a student may see of it, its summary, and the results that earlier runs kept.
 *
 * <p>{@link netgrade.result.Result} is what {@code result.json} holds. {@link netgrade.result.Redaction} alone decides what a student may
 * see. {@link netgrade.result.ResultStore} finds the results of earlier runs, and a {@link netgrade.result.Key} tells whether they still
 * hold.
 */
package netgrade.result;
