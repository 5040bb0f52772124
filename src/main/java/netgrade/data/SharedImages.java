package netgrade.data;

import java.util.List;
import netgrade.wire.SharedArrays.Part;

/**
 * Images that workers read from a file.
 *
 * @param images the set, whose training and validation inputs have no rows
 * @param arrays its arrays that workers may be given: all but the labels of the test images
 * @param parts what the file holds for each of them
 */
public record SharedImages(ImageSet images, List<Object> arrays, List<Part> parts) {}
