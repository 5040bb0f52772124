/**
 * Finds submissions with similar sources, ignoring names, layout and comments.
 *
 * <p>In: submissions read by {@code intake}. Out: pairs with the share of tokens they have in common. It uses {@code intake}.
 */
package netgrade.likeness;
