package netgrade.data;

/**
 * What was found about one file of a data set.
 *
 * @param file its name
 * @param isGood whether it is what it should be
 * @param finding what was checked, or what is wrong with it: a sentence
 */
public record FileCheck(String file, boolean isGood, String finding) {}
