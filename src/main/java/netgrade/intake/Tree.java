package netgrade.intake;

import java.io.IOException;

/** What a folder or an archive holds, with names as they stand there: unchecked. */
interface Tree {

    /**
     * Shows every item to the visitor, always in the same order.
     *
     * @throws IOException if the disk cannot be read
     * @throws Refusal if an archive is damaged or holds what cannot be unpacked, or if the visitor refuses
     */
    void walk(Visitor visitor) throws IOException, Refusal;

    /** Looks at one item after the other. */
    interface Visitor {

        void visit(Item item) throws IOException, Refusal;
    }

    /** Gives the bytes of a file; may be called only while its item is visited. */
    interface Content {

        byte[] read() throws IOException, Refusal;
    }

    /** What an item is. */
    enum Kind {
        FILE,
        FOLDER,
        /**
         * Symbolic or hard, with the path it points to as its content; a hard one's begins with {@code /} for the top of the archive. Never
         * followed here.
         */
        LINK,
        /** Devices, pipes and the like; never opened. */
        OTHER
    }

    /** One file, folder or link; the content of folders and of what is {@link Kind#OTHER} is empty. */
    record Item(String name, Kind kind, Content content) {

        static Item withoutContent(String name, Kind kind) {
            return new Item(name, kind, () -> new byte[0]);
        }
    }
}
