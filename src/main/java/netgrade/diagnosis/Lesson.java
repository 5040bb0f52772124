package netgrade.diagnosis;

/**
 * What a student learns from a mistake; each part is a sentence or a formula, never empty.
 *
 * @param computed what the submission computes
 * @param asked what the assignment asks for
 * @param formula the formula as computed, its faulty place between {@code »} and {@code «}
 * @param read where it is explained
 */
public record Lesson(String computed, String asked, String formula, String read) {}
