using System;
using System.IO;

namespace MutualLearning.Tests.Conventions;

/// <summary>Compares a text with the approved one in the checkout. With MUTUALLEARNING_APPROVE=1 the text is written instead, to be reviewed.</summary>
internal static class Approved
{
    public static void Matches(string text, string path)
    {
        var file = Path.Combine(Repository.Root, path);
        if (Environment.GetEnvironmentVariable("MUTUALLEARNING_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        File.Exists(file).Should().BeTrue($"{path} holds what was approved");
        text.Should().Be(File.ReadAllText(file).ReplaceLineEndings("\n"), $"{path} holds what was approved");
    }
}
