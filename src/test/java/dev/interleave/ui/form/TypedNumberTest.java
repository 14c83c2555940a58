package dev.interleave.ui.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interleave.quantity.Range;
import dev.interleave.quantity.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {
    private static final NumberSpec COUNT = new NumberSpec("Workers", new Range(Unit.COUNT, 1, 1e9), 1, 1e6, "");
    private static final NumberSpec TIME = NumberSpec.duration("Wait", 0, 3.6e12, 1e4, 1e9, "");
    private static final NumberSpec SHARE = new NumberSpec("Share", new Range(Unit.SHARE, 0, 1), 0, 1, "");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,000,000|1000000", "1000000|1000000", "1e6|1000000", "1 000 000|1000000", "1_000_000|1000000",
                "2 M|2000000", "10k|10000", "2.5k|2500", "  42 |42", "1.0|1", "1,5e3|1500"
            })
    void countsAsPeopleTypeThem(String typed, double value) {
        assertThat(TypedNumber.parse(COUNT, typed, 1)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 ms|5e6", "5ms|5e6", "1.5 s|1.5e9", "1,5 s|1.5e9", "40 ns|40", "2 us|2000", "2 µs|2000",
                "1,000 us|1e6", "7|7e6", "1 min|6e10", "5 MS|5e6"
            })
    void timesWithAndWithoutAUnit(String typed, double value) {
        assertThat(TypedNumber.parse(TIME, typed, 5e6)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"20%|0.2", "20 %|0.2", "20|0.2", "0.2|0.2", "0,2|0.2", "1|1", "100|1", "12.5%|0.125"})
    void sharesInPerCentOrAsParts(String typed, double value) {
        assertThat(TypedNumber.parse(SHARE, typed, 0.5)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1..2", "5 apples", "--3", "1e", "e6", "1/2", "NaN", "5 5 ms x"})
    void whatIsNoNumberGetsASentence(String typed) {
        for (NumberSpec spec : new NumberSpec[] {COUNT, TIME, SHARE}) {
            assertThatThrownBy(() -> TypedNumber.parse(spec, typed, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(spec.label() + " ")
                    .hasMessageEndingWith(".");
        }
    }

    @Test
    void whatIsNotAllowedSaysWhatIs() {
        assertThatThrownBy(() -> TypedNumber.parse(COUNT, "0", 1))
                .hasMessage("Workers must be from 1 to 1,000,000,000.");
        assertThatThrownBy(() -> TypedNumber.parse(COUNT, "1e999", 1)).hasMessageContaining("from 1 to");
        assertThatThrownBy(() -> TypedNumber.parse(COUNT, "1.5", 1)).hasMessageContaining("whole number");
        assertThatThrownBy(() -> TypedNumber.parse(TIME, "2 h", 1)).hasMessage("Wait must be from 0 ns to 3600 s.");
    }

    @Test
    void whatAFieldShowsCanBeTypedAgain() {
        for (double value : new double[] {1, 7, 1_000, 12_345, 999_999_999}) {
            assertThat(TypedNumber.parse(COUNT, COUNT.text(value), 1)).isEqualTo(value);
            assertThat(TypedNumber.parse(TIME, TIME.text(value), 1)).isEqualTo(value);
        }
        for (double value : new double[] {0, 0.01, 0.2, 0.125, 1}) {
            assertThat(TypedNumber.parse(SHARE, SHARE.text(value), 0.5)).isEqualTo(value);
        }
    }
}
