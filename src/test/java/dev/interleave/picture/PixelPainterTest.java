package dev.interleave.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PixelPainterTest {
    private static final int WIDTH = 60;
    private static final int HEIGHT = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aPatternAboveAnInkHasThePixelsOfOneAfterTheOther(long seed) {
        Random random = new Random(seed);
        Style style = new Style(Profile.values()[random.nextInt(Profile.values().length)], 0.5 + random.nextDouble());
        int finer = 1 + random.nextInt(2);
        Pixels one = Pixels.of(WIDTH, HEIGHT, finer);
        Pixels other = Pixels.of(WIDTH, HEIGHT, finer);
        Pen together = pen(one, style);
        Pen apart = pen(other, style);
        for (int round = 0; round < 300; round++) {
            Ink pattern = random.nextBoolean() ? Ink.WAITING_GIL_HATCH : Ink.WAITING_CORE_DOTS;
            Ink ink = Ink.at(random.nextInt(Pattern.TILE));
            int x = random.nextInt(WIDTH + 20) - 10;
            int y = random.nextInt(HEIGHT + 20) - 10;
            int w = random.nextBoolean() ? 1 : random.nextInt(20);
            int h = random.nextInt(20);

            together.patterned(ink, pattern, x, y, w, h);
            apart.rect(ink, Tone.FULL, x, y, w, h);
            apart.rect(pattern, Tone.FULL, x, y, w, h);
        }

        assertThat(one.array()).as("seed %d", seed).containsExactly(other.array());
    }

    private static Pen pen(Pixels pixels, Style style) {
        PixelPainter painter = new PixelPainter(pixels, style, new RecordingPainter());
        painter.rect(0, 0, WIDTH, HEIGHT);
        painter.clip(3, 2, WIDTH - 7, HEIGHT - 5);
        return painter.pen().orElseThrow();
    }
}
