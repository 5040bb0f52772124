package netgrade.report;

import java.util.Base64;
import java.util.List;
import netgrade.report.ExhibitPage.Mosaic;
import netgrade.result.Exhibits;
import netgrade.result.VisibleText;

/** Puts several pictures into one, side by side: fewer bytes than one by one, and one description to listen to. */
final class PictureGrid {

    private static final int COLUMNS = 10;
    private static final int GAP = 2;
    private static final int MOST_PICTURES = 100;
    /** As many as a hundred pictures of 64 by 64; about 1.6 MB of noise. */
    private static final long MOST_PIXELS = 64L * 64 * MOST_PICTURES;
    /** On the page each picture is enlarged to about so many pixels. */
    private static final int SHOWN = 64;

    private final Exhibits.Pictures pictures;
    private final List<Exhibits.Picture> shown;
    private final int columns;
    private final int rows;

    private PictureGrid(Exhibits.Pictures pictures) {
        this.pictures = pictures;
        long pixels = Math.max(1, (long) pictures.width() * pictures.height());
        this.shown = pictures.pictures().stream().limit(Math.min(MOST_PICTURES, MOST_PIXELS / pixels)).toList();
        this.columns = Math.min(COLUMNS, shown.size());
        this.rows = (shown.size() + COLUMNS - 1) / COLUMNS;
    }

    static Mosaic of(String id, Exhibits.Pictures pictures) {
        return new PictureGrid(pictures).mosaic(id);
    }

    private Mosaic mosaic(String id) {
        String title = VisibleText.line(pictures.title());
        if (shown.isEmpty()) {
            return new Mosaic(id, title, "", "", "", "There are no pictures.");
        }
        int width = columns * (pictures.width() + GAP) - GAP;
        int height = rows * (pictures.height() + GAP) - GAP;
        int scale = Math.max(1, SHOWN / pictures.width());
        return new Mosaic(
                id,
                title,
                Base64.getEncoder().encodeToString(Png.of(width, height, pixels(width, height))),
                String.valueOf(scale * width),
                String.valueOf(scale * height),
                description());
    }

    // What no picture covers stays transparent, so that the gaps have the colour of the page.
    private byte[] pixels(int width, int height) {
        byte[] rgba = new byte[4 * width * height];
        for (int k = 0; k < shown.size(); k++) {
            int left = k % COLUMNS * (pictures.width() + GAP);
            int top = k / COLUMNS * (pictures.height() + GAP);
            byte[] rgb = shown.get(k).pixels();
            for (int i = 0; i < pictures.width() * pictures.height(); i++) {
                int at = 4 * ((top + i / pictures.width()) * width + left + i % pictures.width());
                System.arraycopy(rgb, 3 * i, rgba, at, 3);
                rgba[at + 3] = (byte) 0xFF;
            }
        }
        return rgba;
    }

    private String description() {
        String size = " of " + pictures.width() + " by " + pictures.height() + " pixels";
        String first = VisibleText.name(shown.get(0).name());
        if (shown.size() == 1) {
            return "One picture" + size + ": " + first + ".";
        }
        int all = pictures.pictures().size();
        String count = shown.size() == all ? all + " pictures" : "The first " + shown.size() + " of " + all + " pictures";
        String order = rows == 1 ? "from left to right" : "row by row, " + COLUMNS + " a row";
        return count + size + ", " + order + ": " + first + " to " + VisibleText.name(shown.get(shown.size() - 1).name()) + ".";
    }
}
