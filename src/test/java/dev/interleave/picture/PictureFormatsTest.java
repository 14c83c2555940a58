package dev.interleave.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.experiment.Experiment;
import dev.interleave.simulation.Simulation;
import dev.interleave.trace.Worker;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PictureFormatsTest {
    @Test
    void svgIsWellFormedWhateverTheNames() throws Exception {
        Worker worker = new Worker(0, "a<b & \"c\" \u0001 \uD800 é 😀", "<&>", Worker.Kind.THREAD, 1);
        Experiment experiment = Experiment.DEFAULT.withName("1 < 2 & 3");
        Poster poster =
                Poster.of(experiment, Traces.running(worker, 5_000_000), new Style(Profile.LIGHT, 1), 800, 500);

        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(poster.svg())));

        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(document.getDocumentElement().getAttribute("width")).isEqualTo("800");
        assertThat(document.getElementsByTagName("text").item(0)).isNotNull();
        assertThat(poster.svg()).contains("1 &lt; 2 &amp; 3").contains("😀");
    }

    @Test
    void otherProgramsHaveAnInkOfTheirOwn() {
        Experiment experiment = Experiment.DEFAULT.withMachine(Experiment.DEFAULT.machine().withBackgroundLoad(0.4));
        Poster poster =
                Poster.of(experiment, Simulation.run(experiment), new Style(Profile.LIGHT, 1), 800, 700);

        assertThat(poster.svg()).contains("Other program 1").containsIgnoringCase(
                String.format("#%06x", Ink.OTHER_PROGRAMS.rgb(Profile.LIGHT)));
    }

    @Test
    void pngHasTheSamePixels() throws Exception {
        Random random = new Random(5);
        int width = 37;
        int height = 23;
        int[] pixels = random.ints((long) width * height, 0, 0x1000000).toArray();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngWriter png = new PngWriter(out, width, height);
        for (int y = 0; y < height; y++) {
            png.row(pixels, y * width);
        }
        png.finish();

        var image = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));

        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        for (int i = 0; i < pixels.length; i++) {
            assertThat(image.getRGB(i % width, i / width) & 0xFFFFFF).isEqualTo(pixels[i]);
        }
    }
}
