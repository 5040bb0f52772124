/**
 * Reads and writes YAML and JSON: text in, records out, and the other way round.
 *
 * <p>YAML is what people write: it is held against a JSON Schema, and everything that does not fit is reported at once, with file and
 * line, as a {@link netgrade.document.DocumentProblem}. JSON is what programs exchange: the same records always give the same bytes.
 *
 * <p>Records that only the same build reads again are packed instead: {@link netgrade.document.PackedRecords}.
 *
 * <p>The libraries for YAML, JSON and JSON Schema are used here and nowhere else; none of their types is in a public signature. This
 * package uses no other package of netgrade. Nothing is null.
 */
package netgrade.document;
