/**
 * Writes results for other programs: Gradescope, JUnit XML, classroom50, GitHub, and the terminal.
 *
 * <p>In: a {@link netgrade.result.Result}; what students see is made from its redaction. Out: text.
 */
package netgrade.export;
