package io.wirewatch.api;

import io.wirewatch.api.Operation.Answer;
import io.wirewatch.history.BacktestJob;
import io.wirewatch.picture.Look;
import io.wirewatch.picture.NoFontsException;
import io.wirewatch.picture.Picture;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The world map, trends and backtests as SVG and PNG, for reports. */
final class PicturesResource {
    private static final String SECTION = "Pictures";
    private static final List<Parameter> LOOK = List.of(
            Parameter.number("width", "Pixels, " + Look.NARROWEST + " to " + Look.WIDEST + "; 960 unless set."),
            Parameter.flag("dark", "`true` for light words on a dark ground."));

    private final TrendPictures trends;
    private final Function<Call, BacktestJob> backtests;

    /** Draws what a call wants to see. */
    private interface Drawing {
        Picture draw(Call call, Look look);
    }

    private enum Format {
        SVG("image/svg+xml") {
            @Override
            Reply reply(Picture picture) {
                return Reply.text(contentType(), picture.svg());
            }
        },
        PNG("image/png") {
            @Override
            Reply reply(Picture picture) {
                try {
                    return Reply.bytes(contentType(), picture.png());
                } catch (NoFontsException e) {
                    throw new ProblemException(ProblemKind.NO_FONTS, e.getMessage() + ".");
                }
            }
        };

        private final String contentType;

        Format(String contentType) {
            this.contentType = contentType;
        }

        String contentType() {
            return contentType;
        }

        abstract Reply reply(Picture picture);
    }

    /** @param backtests finds the one that a call names */
    PicturesResource(TrendPictures trends, Function<Call, BacktestJob> backtests) {
        this.trends = trends;
        this.backtests = backtests;
    }

    List<Operation> operations() {
        return Stream.of(Format.values()).flatMap(this::operations).toList();
    }

    private Stream<Operation> operations(Format format) {
        return Stream.of(
                drawn(
                                format,
                                "/pictures/map",
                                "drawMap",
                                "The world, shaded by the number of items about each country.")
                        .taking(TrendPictures.MAP)
                        .by(by(format, trends::map)),
                drawn(format, "/pictures/trends", "drawTrends", "The largest series over time, with surges marked.")
                        .taking(TrendPictures.TRENDS)
                        .by(by(format, trends::trends)),
                drawn(
                                format,
                                "/backtests/{id}/chart",
                                "drawBacktest",
                                "The alerts of a backtest that is done, as bars.")
                        .by(by(format, (call, look) -> BacktestPicture.of(backtests.apply(call), look))));
    }

    private static Operation drawn(Format format, String path, String id, String summary) {
        String ending = Filters.name(format);
        return Operation.get(path + '.' + ending, id + format, SECTION, summary)
                .taking(LOOK)
                .giving(200, Answer.file(format.contentType(), "The picture."));
    }

    private static Operation.Handler by(Format format, Drawing drawing) {
        return call -> format.reply(drawing.draw(call, look(call)));
    }

    private static Look look(Call call) {
        return new Look(call.number("width", Look.NARROWEST, Look.WIDEST, Look.LAYOUT), call.flag("dark"));
    }
}
