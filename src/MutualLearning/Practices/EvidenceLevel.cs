namespace MutualLearning.Practices;

/// <summary>How well the effect of a practice is supported by research.</summary>
public enum EvidenceLevel
{
    /// <summary>Nobody has said.</summary>
    Unknown,

    /// <summary>Reports of practitioners.</summary>
    Practice,

    /// <summary>Case studies.</summary>
    CaseStudies,

    /// <summary>Comparative studies.</summary>
    Comparative,

    /// <summary>Systematic reviews or meta-analyses.</summary>
    MetaAnalysis,
}
