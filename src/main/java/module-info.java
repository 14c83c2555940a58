/** Interleave, a desktop laboratory in which one sees Python concurrency happen. */
module dev.interleave {
    requires atlantafx.base;
    requires info.picocli;
    requires javafx.controls;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.feather;
    requires org.kordamp.ikonli.javafx;
    requires tools.jackson.databind;

    exports dev.interleave.ui to
            javafx.graphics;

    opens dev.interleave.cli to
            info.picocli;
}
