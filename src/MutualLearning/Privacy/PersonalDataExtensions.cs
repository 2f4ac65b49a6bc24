using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using MutualLearning.Privacy;
using NodaTime;

namespace MutualLearning;

/// <summary>Short forms.</summary>
public static class PersonalDataExtensions
{
    /// <summary>Everything by or about a person as one JSON document, in memory.</summary>
    /// <param name="data">The personal data of the tenant.</param>
    /// <param name="person">Who.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The JSON text.</returns>
    public static async Task<string> CollectAsync(this IPersonalData data, PersonId person, CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(data);
        using var buffer = new MemoryStream();
        await data.CollectAsync(person, buffer, cancellationToken).ConfigureAwait(false);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>Forgets the texts of what ended before a day began in a zone.</summary>
    /// <param name="data">The personal data of the tenant.</param>
    /// <param name="date">The first day whose texts stay.</param>
    /// <param name="zone">The zone in which the day begins; at its first instant, also when the clocks change then.</param>
    /// <param name="cancellationToken">Ends the work early; calling again goes on.</param>
    /// <returns>How much was forgotten by this call.</returns>
    public static Task<ForgottenTexts> ForgetBeforeAsync(
        this IPersonalData data, LocalDate date, DateTimeZone zone, CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(data);
        return data.ForgetBeforeAsync(Guard.Against.Null(zone).AtStartOfDay(date).ToInstant(), cancellationToken);
    }
}
