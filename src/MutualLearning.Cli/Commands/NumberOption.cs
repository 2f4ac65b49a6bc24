using System.CommandLine;
using System.Globalization;

namespace MutualLearning.Cli.Commands;

/// <summary>An option that takes a whole number, and says so when it gets something else.</summary>
internal static class NumberOption
{
    public static Option<int?> Create(string name, int least, int most, string description, int? usual = null)
    {
        var range = most == int.MaxValue ? string.Create(CultureInfo.InvariantCulture, $"from {least}") : string.Create(CultureInfo.InvariantCulture, $"from {least} to {most}");
        var option = new Option<int?>(name)
        {
            HelpName = "N",
            Description = description,
            CustomParser = result =>
            {
                var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
                if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
                {
                    return number;
                }

                result.AddError($"{name} is a number {range}, and not '{text}'.");
                return null;
            },
        };
        if (usual is not null)
        {
            option.DefaultValueFactory = _ => usual;
        }

        return option;
    }
}
