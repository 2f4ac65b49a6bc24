using NodaTime;
using NodaTime.Text;

namespace MutualLearning.Interchange.Calendars;

/// <summary>The end of a rule: a day, a local time or an instant; all of it belongs to the series.</summary>
internal sealed class RuleUntil
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly LocalDateTimePattern Time = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    private readonly LocalDateTime local;
    private readonly bool utc;

    private RuleUntil(LocalDateTime local, bool utc) => (this.local, this.utc) = (local, utc);

    public static bool TryParse(string text, out RuleUntil until)
    {
        var isUtc = text.Length == 16 && text[15] is 'Z' or 'z';
        var day = Day.Parse(text);
        var time = Time.Parse((isUtc ? text.Substring(0, 15) : text).ToUpperInvariant());
        until = new(day.Success ? day.Value.At(LocalTime.Midnight).PlusDays(1).PlusSeconds(-1) : time.Success ? time.Value : default, isUtc);
        return day.Success || time.Success;
    }

    /// <summary>The last instant of the series in a zone.</summary>
    public Instant In(DateTimeZone zone) => utc ? local.InUtc().ToInstant() : zone.AtLeniently(local).ToInstant();
}
