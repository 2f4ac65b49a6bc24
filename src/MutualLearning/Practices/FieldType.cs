
namespace MutualLearning.Practices;

/// <summary>What fills a field of a contribution.</summary>
public enum FieldType
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>Somebody who takes part in the session.</summary>
    Person,

    /// <summary>A day, such as <c>2026-12-01</c> (ISO 8601).</summary>
    Date,

    /// <summary>A number, such as <c>3</c> or <c>-0.5</c>, with a point whatever the language.</summary>
    Number,

    /// <summary>One of several choices, by its name.</summary>
    Choice,
}
