package netgrade.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DataFolderTest {

    private static final Path HOME = Path.of("/home/ana");

    @Test
    void optionComesBeforeTheEnvironment() {
        DataFolder chosen = DataFolder.choose(Optional.of(Path.of("here")), Map.of("NETGRADE_DATA", "/there"), HOME);

        assertEquals(new DataFolder(Path.of("here"), "--data"), chosen);
    }

    @Test
    void environmentComesBeforeTheCache() {
        DataFolder chosen = DataFolder.choose(Optional.empty(), Map.of("NETGRADE_DATA", "/there", "XDG_CACHE_HOME", "/cache"), HOME);

        assertEquals(new DataFolder(Path.of("/there"), "NETGRADE_DATA"), chosen);
    }

    @Test
    void cacheIsTheUsersUnlessSaidOtherwise() {
        assertEquals(Path.of("/home/ana/.cache/netgrade"), DataFolder.choose(Optional.empty(), Map.of(), HOME).path());
        assertEquals(Path.of("/cache/netgrade"), DataFolder.choose(Optional.empty(), Map.of("XDG_CACHE_HOME", "/cache"), HOME).path());
    }

    @Test
    void emptyAndRelativeVariablesAreAsIfTheyWereNotThere() {
        Map<String, String> environment = Map.of("NETGRADE_DATA", "", "XDG_CACHE_HOME", "cache");

        assertEquals(
                new DataFolder(Path.of("/home/ana/.cache/netgrade"), "the default"),
                DataFolder.choose(Optional.empty(), environment, HOME));
    }
}
