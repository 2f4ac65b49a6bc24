namespace MutualLearning.Practices;

/// <summary>All words of a template. Values that take an argument have the name of their member here.</summary>
internal static class PracticeWords
{
    public const string End = "end";
    public const string Rounds = "rounds";
    public const string UntilDecided = "until-decided";
    public const string Role = "role";
    public const string AllBut = "all-but";
    public const string All = "all";
    public const string Any = "any";
    public const string Each = "each";

    /// <summary>Whoever raised an objection, among those who say that it is met.</summary>
    public static readonly RoleId Objector = new("objector");

    public static readonly WordTable<RoleAssignment> Assignments = new(
        ("volunteer", RoleAssignment.Volunteer),
        ("taken", RoleAssignment.Taken),
        ("rotate", RoleAssignment.Rotate),
        ("elected", RoleAssignment.Elected),
        ("by-host", RoleAssignment.ByHost),
        ("everyone", RoleAssignment.Everyone));

    public static readonly WordTable<FieldType> FieldTypes = new(
        ("text", FieldType.Text),
        ("person", FieldType.Person),
        ("date", FieldType.Date),
        ("number", FieldType.Number),
        ("choice", FieldType.Choice));

    public static readonly WordTable<EvidenceLevel> EvidenceLevels = new(
        ("practice", EvidenceLevel.Practice),
        ("case-studies", EvidenceLevel.CaseStudies),
        ("comparative", EvidenceLevel.Comparative),
        ("meta-analysis", EvidenceLevel.MetaAnalysis));

    public static readonly WordTable<Visibility> Visibilities = new(
        ("named", Visibility.Named),
        ("private-until-reveal", Visibility.PrivateUntilReveal),
        ("anonymous-until-reveal", Visibility.AnonymousUntilReveal),
        ("anonymous-always", Visibility.AnonymousAlways),
        ("owner-only", Visibility.OwnerOnly),
        ("group", Visibility.Group),
        ("group-only", Visibility.GroupOnly),
        ("table", Visibility.Table));

    public static readonly WordTable<StepGuard> Guards = new(
        ("always", StepGuard.Always),
        ("objection-open", StepGuard.ObjectionOpen),
        ("no-objection-open", StepGuard.NoObjectionOpen),
        ("item-left", StepGuard.ItemLeft),
        ("decided", StepGuard.Decided),
        ("not-decided", StepGuard.NotDecided),
        ("passed", StepGuard.Passed),
        ("not-passed", StepGuard.NotPassed),
        ("turn-left", StepGuard.TurnLeft),
        ("chosen", StepGuard.Chosen));

    public static readonly WordTable<RepeatKind> Repeats = new(
        ("once", RepeatKind.Once),
        ("per-role-holder", RepeatKind.PerRoleHolder),
        ("per-item", RepeatKind.PerItem));

    public static readonly WordTable<FloorKind> Floors = new(
        ("everyone", FloorKind.Everyone),
        ("next-in-round", FloorKind.NextInRound),
        ("queue", FloorKind.Queue));

    public static readonly WordTable<GroupForm> GroupForms = new(
        ("merge", GroupForm.Merge),
        ("mix", GroupForm.Mix));

    public static readonly WordTable<ExitKind> Exits = new(
        ("host-advances", ExitKind.HostAdvances),
        ("timebox", ExitKind.Timebox),
        ("all-contributed", ExitKind.AllContributed),
        ("all-ready", ExitKind.AllReady),
        ("no-objection", ExitKind.NoObjection),
        ("queue-empty", ExitKind.QueueEmpty),
        ("rule-decided", ExitKind.RuleDecided));
}
