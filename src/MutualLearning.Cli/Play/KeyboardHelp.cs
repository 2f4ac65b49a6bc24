namespace MutualLearning.Cli.Play;

/// <summary>The commands of somebody who plays.</summary>
internal static class KeyboardHelp
{
    public const string Hint = "  A command a line; an empty line lets the others act, 'help' lists the commands, 'auto' lets the rest play itself.";

    public const string Text = """
          say KIND [#N] WORDS    contribute; #N is what it answers, as 'look' counts
          pass · ready           let the turn pass; be ready for the next phase
          may                    what this person may do now
          look                   what this person sees
          NAME: COMMAND          do it as another person (where everybody is played)
          agree [AGREEMENT]      agree to what everybody is asked for before they contribute
          next [WAY]             end the phase, in a way that can be chosen; skip REASON ends it early
          back PHASE REASON      go to another phase
          extend MINUTES REASON  give the phase more time
          pause REASON · resume  interrupt, and go on
          vote [yes|no|abstain|aside|block …]   decide; one word a person, yes for all unless said
          settle WORDS           say how the open objection was met
          topic WORDS · take     bring a topic; take up the next one
          ask · give             ask for the floor; give it to whoever waits longest
          hand ROLE NAME         hand a role to somebody; role ROLE takes it
          wait MINUTES           let time pass
          end REASON             close the session
          auto                   let the rest play itself
        """;
}
