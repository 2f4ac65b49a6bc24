using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Privacy;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning;

/// <summary>The personal data of a tenant: what there is about a person, their erasure, and the end of texts.</summary>
/// <remarks>
/// Every call goes through all streams of the tenant, a page at a time, and may take long. It sees what was there when it came
/// by: first make sure that the person no longer takes part.
/// </remarks>
public interface IPersonalData
{
    /// <summary>Writes everything by or about a person as one JSON document.</summary>
    /// <param name="person">Who.</param>
    /// <param name="output">Where to; UTF-8, written asynchronously only, left open.</param>
    /// <param name="cancellationToken">Ends the work early; then the document is incomplete.</param>
    /// <returns>When all is written.</returns>
    /// <remarks>
    /// Other people and what they said are left out. So is what stands behind a pseudonym, even while its key lives: the
    /// document may pass through hands that must not know.
    /// </remarks>
    /// <exception cref="ArgumentException">There is no person.</exception>
    Task CollectAsync(PersonId person, Stream output, CancellationToken cancellationToken = default);

    /// <summary>Puts a tombstone in the place of a person, and <see cref="Redacted.Erased"/> in that of their words.</summary>
    /// <param name="person">Who.</param>
    /// <param name="scope">Which words go.</param>
    /// <param name="cancellationToken">Ends the work early; calling again goes on.</param>
    /// <returns>What was done, and where the person's id still stands.</returns>
    /// <remarks>
    /// Counts, times, verdicts and other people's records stay. Nothing leads from the person to the tombstone afterwards. Each
    /// stream is changed wholly or not at all; after a failure or a crash the same call goes on, and once more changes nothing.
    /// </remarks>
    /// <exception cref="ArgumentException">There is no person.</exception>
    /// <exception cref="ConcurrencyException">Other writers were faster many times over; call again.</exception>
    Task<ErasureResult> EraseAsync(
        PersonId person, ErasureScope scope = ErasureScope.OwnWords, CancellationToken cancellationToken = default);

    /// <summary>Puts <see cref="Redacted.Forgotten"/> in the place of all words in what ended before an instant.</summary>
    /// <param name="before">The instant; sessions, decisions and responsibilities that are open, or ended then or later, stay as they are.</param>
    /// <param name="cancellationToken">Ends the work early; calling again goes on.</param>
    /// <returns>How much was forgotten by this call.</returns>
    /// <remarks>People, kinds, counts, ballots, verdicts and times stay. Idempotent.</remarks>
    /// <exception cref="ConcurrencyException">Other writers were faster many times over; call again.</exception>
    Task<ForgottenTexts> ForgetBeforeAsync(Instant before, CancellationToken cancellationToken = default);

    /// <summary>The proofs of all erasures, finished or not, in the order of their numbers.</summary>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The proofs; none says whose.</returns>
    Task<ValueList<Erasure>> ErasuresAsync(CancellationToken cancellationToken = default);
}
