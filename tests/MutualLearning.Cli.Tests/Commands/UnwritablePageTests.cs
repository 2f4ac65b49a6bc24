using System;
using System.IO;
using System.Threading.Tasks;

namespace MutualLearning.Cli.Tests.Commands;

public sealed class UnwritablePageTests
{
    [Theory]
    [InlineData("", "is a directory, not a file")]
    [InlineData("missing/out.html", "its directory does not exist")]
    [InlineData("a.log/out.html", "its directory does not exist")]
    public async Task Review_APageThatCannotBe_IsRefusedBeforeTheWork(string name, string reason)
    {
        using var run = new RealRun();
        run.Write("a.log", "no log at all");

        (await RefusedAsync(run.Path(name), run.Path("a.log"))).Should().EndWith($": {reason}");
        Directory.GetFileSystemEntries(run.Directory).Should().ContainSingle();
    }

    [Fact]
    public async Task Review_APageWithTooLongAName_IsRefusedByItsName()
    {
        using var run = new RealRun();
        var page = run.Path(new string('p', 300) + ".html");

        (await RefusedAsync(page)).Should().Be($"{page}: cannot be written");
        Directory.GetFileSystemEntries(run.Directory).Should().BeEmpty();
    }

    [Fact]
    public async Task Review_APageWithTheLongestName_IsWritten()
    {
        using var run = new RealRun();
        var page = run.Path(new string('p', 250) + ".html");

        var (code, _, error) = await RealRun.Async("review", RealRun.Sample, "--html", page);

        (code, error).Should().Be((0, string.Empty));
        Directory.GetFileSystemEntries(run.Directory).Should().Equal(page);
    }

    [Fact]
    public async Task Review_AFullDevice_IsSaid()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "The system has no device that is always full.");

        (await RefusedAsync("/dev/full")).Should().Be("/dev/full: cannot be written");
    }

    [Fact]
    public async Task Review_AFolderThatMayNotBeWritten_LeavesNothing()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "The tests run as a user who may write anywhere.");
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Folders have other rights on Windows.");
            return;
        }

        using var run = new RealRun();
        var folder = Directory.CreateDirectory(run.Path("locked"), UnixFileMode.UserRead | UnixFileMode.UserExecute).FullName;

        (await RefusedAsync(Path.Combine(folder, "out.html"))).Should().EndWith("out.html: cannot be written");
        Directory.GetFileSystemEntries(folder).Should().BeEmpty();
    }

    private static async Task<string> RefusedAsync(string page, string? log = null)
    {
        var (code, output, error) = await RealRun.Async("review", log ?? RealRun.Sample, "--html", page);
        (code, output).Should().Be((2, string.Empty));
        error.Should().StartWith("mutual-learning: ");
        return error.Trim()["mutual-learning: ".Length..];
    }
}
