using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace MutualLearning.Cli.Series;

/// <summary>Reads and writes local times: a day, a <c>T</c>, and hours and minutes.</summary>
internal static class LocalTimes
{
    private static readonly LocalDateTimePattern ToTheMinute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
    private static readonly LocalDateTimePattern ToTheSecond = LocalDateTimePattern.GeneralIso;

    public static LocalDateTime? Parse(string text) =>
        ToTheMinute.Parse(text) is { Success: true } minute ? minute.Value : ToTheSecond.Parse(text) is { Success: true } second ? second.Value : null;

    public static LocalDate? ParseDay(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value : null;

    public static string Of(LocalDateTime time) => time.Second == 0 ? ToTheMinute.Format(time) : ToTheSecond.Format(time);

    public static string Of(LocalTime time) => time.Second == 0 ? time.ToString("HH:mm", CultureInfo.InvariantCulture) : time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
