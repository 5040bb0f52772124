package netgrade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import netgrade.report.ExhibitPage.Mosaic;
import netgrade.result.Exhibits;
import org.junit.jupiter.api.Test;

class PictureGridTest {

    @Test
    void picturesStandSideBySideWithSeeThroughGaps() throws IOException {
        Mosaic mosaic = mosaic(2, 1, 12);
        BufferedImage image = decoded(mosaic);

        // Ten a row with gaps of 2: 10 * 2 + 9 * 2 wide, 2 * 1 + 2 high.
        assertEquals("38 by 4", image.getWidth() + " by " + image.getHeight());
        assertEquals(0xFF000001, image.getRGB(0, 0), "picture 0: blue is 1");
        assertEquals(0xFF090001, image.getRGB(36, 0), "picture 9: red is its number");
        assertEquals(0xFF0B0001, image.getRGB(4, 3), "picture 11 begins at 4 in the second row");
        assertEquals(0, image.getRGB(2, 0) >>> 24, "a gap");
        assertEquals(0, image.getRGB(8, 3) >>> 24, "after the last");
        assertEquals("1216 by 128", mosaic.width() + " by " + mosaic.height(), "32 times, so that a picture is 64 wide");
    }

    @Test
    void everyPixelSurvivesThePng() throws IOException {
        byte[] rgba = new byte[4 * 31 * 17];
        new Random(4).nextBytes(rgba);

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Png.of(31, 17, rgba)));

        for (int i = 0; i < 31 * 17; i++) {
            int expected = (rgba[4 * i + 3] & 0xFF) << 24 | (rgba[4 * i] & 0xFF) << 16 | (rgba[4 * i + 1] & 0xFF) << 8 | rgba[4 * i
                    + 2] & 0xFF;
            assertEquals(expected, image.getRGB(i % 31, i / 31), "pixel " + i);
        }
    }

    @Test
    void theDescriptionSaysWhatIsWhere() {
        assertEquals("12 pictures of 2 by 1 pixels, row by row, 10 a row: unit 0 to unit 11.", mosaic(2, 1, 12).description());
        assertEquals("3 pictures of 2 by 1 pixels, from left to right: unit 0 to unit 2.", mosaic(2, 1, 3).description());
        assertEquals("One picture of 2 by 1 pixels: unit 0.", mosaic(2, 1, 1).description());
    }

    @Test
    void veryManyPicturesAreNotAllShown() {
        assertTrue(mosaic(2, 1, 1600).description().startsWith("The first 100 of 1600 pictures"));
        // 64 * 64 * 100 pixels hold two pictures of 400 by 400.
        assertTrue(mosaic(400, 400, 5).description().startsWith("The first 2 of 5 pictures"));
    }

    @Test
    void picturesThatAreTooLargeAreNotShown() {
        Mosaic mosaic = mosaic(700, 700, 1);

        assertEquals("", mosaic.png());
        assertEquals("There are no pictures.", mosaic.description());
    }

    private static BufferedImage decoded(Mosaic mosaic) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(mosaic.png())));
    }

    /** Pictures whose first pixel has their number as red and 1 as blue. */
    private static Mosaic mosaic(int width, int height, int count) {
        return PictureGrid.of("p", new Exhibits.Pictures("weights", width, height, IntStream.range(0, count).mapToObj(k -> {
            byte[] rgb = new byte[3 * width * height];
            rgb[0] = (byte) k;
            rgb[2] = 1;
            return new Exhibits.Picture("unit " + k, Base64.getEncoder().encodeToString(rgb));
        }).toList()));
    }
}
