namespace SolidarityHub.Live.Tests;

/// <summary>Whatever the network does, every page ends equal to a fresh one: the domain's numbers, the pages' own rule.</summary>
public sealed class ConvergenceTests
{
    [Fact]
    public async Task Every_page_ends_equal_to_a_fresh_one_whatever_is_lost_doubled_or_overtaken()
    {
        var outcome = await Live(Size.Now.Seeds);
        Figures.Keep(
            $"Convergence, {Size.Now.Seeds} seeds",
            $"{outcome.Pages} pages, {outcome.Wrong.Count} wrong; {outcome.Lost} messages lost, {outcome.Doubled} doubled, {outcome.Resets} reloads");
        Assert.True(outcome.Lost > Size.Now.Seeds && outcome.Doubled > Size.Now.Seeds && outcome.Resets > 0, "The weather was too fine to prove anything.");
        Assert.True(outcome.Wrong.Count == 0, $"Pages differ for the seeds {string.Join(", ", outcome.Wrong.Take(20))}.");
    }

    [Fact]
    public async Task Pages_that_get_no_answer_do_differ_so_this_would_be_noticed()
    {
        var outcome = await Live(20, "--mute");
        Assert.NotEmpty(outcome.Wrong);
    }

    private static async Task<Outcome> Live(int seeds, params string[] arguments)
    {
        await using var program = await ReaderProgram.Start("converge", arguments);
        var telling = Task.Run(async () =>
        {
            for (var seed = 1; seed <= seeds; seed++) await program.Tell(ThreadHistory.Write(seed));
            program.TellNoMore();
        });
        var outcome = new Outcome();
        while (await program.Hear() is { } one)
        {
            outcome.Seeds++;
            outcome.Pages += one.GetProperty("pages").GetInt32();
            outcome.Lost += one.GetProperty("lost").GetInt32();
            outcome.Doubled += one.GetProperty("doubled").GetInt32();
            outcome.Resets += one.GetProperty("resets").GetInt32();
            if (one.GetProperty("wrong").GetInt32() > 0) outcome.Wrong.Add(one.GetProperty("seed").GetInt32());
        }

        await telling;
        Assert.Equal(seeds, outcome.Seeds);
        return outcome;
    }

    private sealed class Outcome
    {
        public int Seeds { get; set; }

        public int Pages { get; set; }

        public int Lost { get; set; }

        public int Doubled { get; set; }

        public int Resets { get; set; }

        public List<int> Wrong { get; } = [];
    }
}
