using System;
using Ardalis.GuardClauses;
using Microsoft.EntityFrameworkCore;

namespace MutualLearning.EntityFrameworkCore;

/// <summary>The database could not do what the library asked of it, for instance because it is locked, read-only or away.</summary>
/// <remarks>
/// The inner exception is that of the provider. A command that ended so may be sent again under the same id: it is applied once,
/// even when the database had written it after all.
/// </remarks>
public sealed class EfDatabaseException : DbUpdateException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="what">What was asked for, such as <c>append to main/session/retro-7</c>.</param>
    /// <param name="cause">The exception of the provider.</param>
    public EfDatabaseException(string what, Exception cause)
        : base($"The database could not {Guard.Against.NullOrWhiteSpace(what)}: {Guard.Against.Null(cause).Message}", cause)
    {
    }
}
