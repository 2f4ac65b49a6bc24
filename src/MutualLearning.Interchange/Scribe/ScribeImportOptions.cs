using System;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Practices;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Interchange.Scribe;

/// <summary>How the record of a log becomes commands.</summary>
public sealed class ScribeImportOptions
{
    /// <summary>Makes the options.</summary>
    /// <param name="session">The name of the session; the names of its decisions, responsibilities and commands begin with it. At most 100 characters.</param>
    public ScribeImportOptions(SessionId session)
    {
        Guard.Against.Default(session);
        Guard.Against.StringTooLong(session.Value, 100, nameof(session));
        Session = session;
    }

    /// <summary>The name of the session.</summary>
    public SessionId Session { get; }

    /// <summary>The practice that the session follows. The open meeting unless set; it must have the roles facilitator and scribe.</summary>
    public Practice Practice { get; set => field = Guard.Against.Null(value); } = PracticeCatalogue.OpenMeeting;

    /// <summary>The decision rule where the log declares none. Simple majority unless set.</summary>
    public RuleSpec AssumedRule { get; set => field = Guard.Against.Null(value); } = new("simple-majority");

    /// <summary>In whose name the import acts, where nobody in the log does: a person of the host application.</summary>
    public PersonId ImportedBy { get; set; } = new("import");

    /// <summary>The date of the meeting where the log has none. 1 January 1970 unless set.</summary>
    public LocalDate Date { get; set; } = new(1970, 1, 1);

    /// <summary>The time zone of the log. UTC unless set.</summary>
    public DateTimeZone Zone { get; set => field = Guard.Against.Null(value); } = DateTimeZone.Utc;

    /// <summary>
    /// The id of a person of the log in the application. The name, without control characters and cut to 128 characters, unless set;
    /// an application with users of its own looks them up here. Asked for each mention, so the same person must get the same id.
    /// </summary>
    public Func<ScribePerson, PersonId> PersonOf { get; set => field = Guard.Against.Null(value); } = ByName;

    private static PersonId ByName(ScribePerson person)
    {
        var name = string.Concat(Guard.Against.Null(person).Name.Where(c => !char.IsControl(c)).Take(Identifier.MaxLength));
        return new PersonId(Identifier.IsValid(name) ? name : "unnamed");
    }
}
