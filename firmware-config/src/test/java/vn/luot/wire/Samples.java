package vn.luot.wire;

import static vn.luot.text.Words.vi;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.luot.text.Words;
import vn.luot.wire.FromHub.Ack.Rejected;
import vn.luot.wire.FromHub.DeviceCommand.Order;
import vn.luot.wire.OfficeCard.LanguageCard;
import vn.luot.wire.OfficeCard.PriorityCard;
import vn.luot.wire.OfficeCard.ServiceCard;
import vn.luot.wire.OfficeCard.ThemeCard;
import vn.luot.wire.OfficeCard.Window;

/// One message of each kind, as it could be said on Monday 2 March 2026. The golden files hold the
/// same.
final class Samples {
    static final Instant AT = Instant.parse("2026-03-02T01:22:05.318Z");
    private static final TicketId TICKET = TicketId.parse("019cac4c-2b00-7a31-9f5e-0c7d2e4b8a16");
    private static final ServiceCode A = new ServiceCode("A");
    private static final TicketNumber A050 = TicketNumber.parse("A050");
    private static final DeskId DESK = DeskId.of(7);

    private Samples() {}

    static final List<FromKiosk> FROM_KIOSK =
            List.of(
                    new FromKiosk.TicketTaken(
                            TICKET,
                            TicketNumber.parse("A601"),
                            A,
                            Optional.of(new PriorityCode("P4")),
                            "chung-thuc"),
                    new FromKiosk.TicketPrinted(TICKET, PrintResult.PRINTED),
                    new FromKiosk.RatingGiven(
                            DESK,
                            Optional.of(TICKET),
                            2,
                            5,
                            List.of(RatingReason.R1, RatingReason.R3)),
                    new FromKiosk.PrinterChanged(PrinterState.PAPER_LOW),
                    new FromKiosk.HelpAsked(),
                    new FromKiosk.TicketRequest(TICKET, A, Optional.empty(), "chung-thuc"),
                    new FromKiosk.DeskRequest(
                            "019cac4c-2b00-7a31-9f5e-0c7d2e4b8a16",
                            DESK,
                            DeskAction.FINISH_NEXT,
                            Optional.of(A050),
                            Optional.of(1),
                            3,
                            Optional.of(DeskId.of(5))),
                    new FromKiosk.TicketCheck(TICKET, true),
                    new FromKiosk.BookingRequest(TICKET, "K7MR2XWD", "scan"),
                    new FromKiosk.ProcedureRequest(3),
                    new FromKiosk.DeviceState(
                            true,
                            17,
                            "demo",
                            42,
                            PrinterState.READY,
                            3,
                            true,
                            "0.1.0",
                            Optional.of(DESK),
                            List.of(new Trouble(Trouble.Kind.BUTTON_STUCK, "a")),
                            Optional.of(PrinterAnswers.PROOF),
                            Optional.of(true)));

    static final List<FromHub> FROM_HUB =
            List.of(
                    new FromHub.Ack(
                            "k1-20260301", 118, List.of(new Rejected(117, "unknown-service")), AT),
                    new FromHub.TicketAnswer(
                            TICKET, A050, 7, Optional.of(new WaitRange(10, 15)), AT),
                    new FromHub.BookingAnswer(
                            new FromHub.TicketAnswer(
                                    TICKET, A050, 7, Optional.of(new WaitRange(10, 15)), AT),
                            A,
                            AT.plusSeconds(600)),
                    new FromHub.TicketRefused(TICKET, "refused.numbers-closed"),
                    new FromHub.DeskAnswer(
                            "019cac4c-2b00-7a31-9f5e-0c7d2e4b8a16",
                            Optional.of("refused.desk-busy"),
                            Optional.of(A050)),
                    new FromHub.TicketChecked(
                            TICKET,
                            Optional.of(
                                    new FromHub.TicketChecked.Found(
                                            A050,
                                            TicketStage.WAITING,
                                            3,
                                            Optional.of(
                                                    new WaitRange(
                                                            95,
                                                            245,
                                                            Optional.of(LocalTime.of(11, 30)))),
                                            Optional.of(DESK))),
                            Optional.of("refused.ticket-not-waiting")),
                    new FromHub.DeviceCommand("cmd-31", Order.UNLOCK_RATING),
                    new FromHub.Desired(42, office()),
                    new FromHub.QueueStatus(
                            A,
                            7,
                            Optional.of(new WaitRange(10, 15)),
                            List.of(TicketNumber.parse("A041"), TicketNumber.parse("A042"))),
                    new FromHub.DeskStatus(
                            DESK,
                            DeskState.PAUSED,
                            Optional.of(TicketNumber.parse("P001")),
                            true,
                            Optional.of(Instant.parse("2026-03-02T01:40:00Z"))),
                    new FromHub.CallMade(231, A050, DESK, false, 2, AT),
                    new FromHub.ProcedureList(4, 214),
                    new FromHub.ProcedurePart(
                            4,
                            3,
                            9,
                            List.of(
                                    new Procedure(
                                            "2.000815",
                                            "Chứng thực bản sao từ bản chính",
                                            Optional.of(A),
                                            List.of("Bản chính", "Bản chụp cần chứng thực"),
                                            "Trong ngày",
                                            "2.000 đồng/trang",
                                            "https://dichvucong.gov.vn/2.000815"))),
                    new FromHub.HubState(true, "hub-20260302-0710", AT));

    static Envelope envelope(FromKiosk message) {
        return new Envelope(
                UUID.fromString("019cac4c-2b34-7c02-8d11-5a9e3f60c7d4"),
                "k1-20260301",
                message instanceof FromKiosk.Happened ? 118 : 0,
                "boot-9f3a",
                Duration.ofMillis(4_325_118),
                Instant.parse("2026-03-02T01:21:58.002Z"),
                Optional.of(new Envelope.Estimate(AT, Duration.ofMillis(40))),
                message);
    }

    private static ServiceCard certification() {
        return new ServiceCard(
                A,
                new Words("Chứng thực", "Certification", Map.of("km", "បញ្ជាក់")),
                List.of("1", "2", "3"),
                vi("Bản chính, bản chụp, CCCD"),
                5,
                Optional.of(new Words("Hành chính tư pháp", "Judicial affairs")),
                Optional.of("stamp"));
    }

    private static OfficeCard office() {
        var day =
                List.of(
                        new Window(LocalTime.of(7, 0), LocalTime.of(11, 15)),
                        new Window(LocalTime.of(13, 15), LocalTime.of(16, 45)));
        return new OfficeCard(
                List.of(
                        new Words("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", "PUBLIC SERVICE CENTRE"),
                        new Words("PHƯỜNG BẾN NGHÉ", "BEN NGHE WARD")),
                "0236 3881 888",
                "http://hub.local:8080/t/",
                1,
                List.of(certification()),
                List.of(
                        new PriorityCard(
                                new PriorityCode("P4"),
                                vi("Người từ đủ 75 tuổi"),
                                Optional.of(75))),
                Map.of(DayOfWeek.MONDAY, day, DayOfWeek.FRIDAY, day),
                Set.of(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 1)),
                Optional.of(
                        new TicketStyle(
                                List.of(vi("UBND THÀNH PHỐ")),
                                List.of(new Words("Xin giữ phiếu này.", "Please keep this.")),
                                List.of(TicketStyle.Line.WAIT, TicketStyle.Line.PAPERS),
                                TicketStyle.Letters.LARGE)),
                Optional.of(true),
                Optional.of(
                        List.of(
                                new LanguageCard(
                                        "km",
                                        "ភាសាខ្មែរ",
                                        "vi",
                                        Map.of("kiosk.thanks", "សូមអរគុណ")))),
                Optional.of(
                        List.of(
                                new ThemeCard(
                                        new Words("Ngày trực tuyến", "Online day"),
                                        Set.of(DayOfWeek.WEDNESDAY),
                                        Set.of(LocalDate.of(2026, 9, 2))))));
    }
}
