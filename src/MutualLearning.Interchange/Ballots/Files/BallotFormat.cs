namespace MutualLearning.Interchange.Ballots;

/// <summary>A way to write ballots in a file. <c>docs/formats.md</c> says what each can hold.</summary>
public enum BallotFormat
{
    /// <summary>No format that is known.</summary>
    None,

    /// <summary>BLT: rankings by number, then names. Source: Hill, Wichmann and Woodall, Algorithm 123 (1987); ties and comments as OpenSTV has them.</summary>
    Blt,

    /// <summary>PrefLib, strict orders of all options. Source: the format specification of PrefLib (2022).</summary>
    PrefLibSoc,

    /// <summary>PrefLib, strict orders that may leave options out.</summary>
    PrefLibSoi,

    /// <summary>PrefLib, orders with ties of all options.</summary>
    PrefLibToc,

    /// <summary>PrefLib, orders with ties that may leave options out.</summary>
    PrefLibToi,

    /// <summary>PrefLib, options in categories: two are approvals, more are scores.</summary>
    PrefLibCat,

    /// <summary>ABIF 0.31: rankings or scores by name. Source: the grammar of that version.</summary>
    Abif,

    /// <summary>Condorcet Election Format 1: rankings by name. Source: its specification of 2022.</summary>
    Condorcet,

    /// <summary>The format of I. D. Hill: strict rankings by number, then names, as in the collection of Tideman.</summary>
    Hill,

    /// <summary>The tally sheet of the Debian project: the rank of each option as a digit or letter.</summary>
    Debian,

    /// <summary>The format of the package starvote: scores by name.</summary>
    Starvote,

    /// <summary>The format <c>.abc.yaml</c> of the package abcvoting: approvals by number from 0.</summary>
    AbcYaml,

    /// <summary>Pabulib: projects with costs, and approvals, rankings or points on them. Source: its format page.</summary>
    Pabulib,

    /// <summary>The files of Scottish council elections: strict rankings by number, then names and parties.</summary>
    ScottishCsv,

    /// <summary>A table: options as columns, ballots as rows, ranks, scores or approvals as cells.</summary>
    Csv,
}
