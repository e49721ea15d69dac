using GenAI.Learn.Models.Graphical;

namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class MarkovRandomFieldLabTests
{
    private static readonly MarkovRandomFieldLab.Options Magnet = new() { Side = 32 };
    private static readonly MarkovRandomFieldLab.Options Image = new() { Task = FieldTask.Image };

    [Fact]
    public void A_magnet_at_temperature_3_comes_to_Onsagers_energy()
    {
        using var run = New(Magnet with { Temperature = 3, Sweeps = 10 });
        var energies = run.Advance(300).Where(s => s.Name == "energy").Skip(50).Select(s => s.Value).ToArray();
        Assert.Equal(OnsagerSolution.EnergyPerSpin(3), energies.Average(), 0.02);
    }

    [Fact]
    public void The_temperature_acts_in_the_middle_of_a_run()
    {
        using var run = New(Magnet with { Start = SpinStart.Up, Temperature = 1 });
        Assert.InRange(run.Advance(50).Last(s => s.Name == "magnetisation").Value, 0.98, 1);
        run.Lab.Update(Magnet with { Start = SpinStart.Up, Temperature = 5 });
        Assert.InRange(run.Advance(200).Last(s => s.Name == "magnetisation").Value, -0.3, 0.3);
    }

    [Fact]
    public void A_field_turns_the_magnet_and_the_exact_curve_is_not_claimed_for_it()
    {
        using var run = New(Magnet with { Start = SpinStart.Up, Temperature = 2, Field = -1 });
        var scalars = run.Advance(300);
        Assert.InRange(scalars.Last(s => s.Name == "magnetisation").Value, -1, -0.9);
        Assert.DoesNotContain(scalars, s => s.Name.StartsWith("exact", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(CleaningMethod.Gibbs)]
    [InlineData(CleaningMethod.Icm)]
    [InlineData(CleaningMethod.MinimumCut)]
    public void Of_one_wrong_pixel_in_ten_less_than_half_stay_wrong(CleaningMethod method)
    {
        using var run = New(Image with { Method = method });
        var last = run.Advance(150).TakeLast(2).ToDictionary(s => s.Name, s => s.Value);
        Assert.InRange(last["wrongBefore"], 0.07, 0.13);
        Assert.InRange(last["wrongAfter"], 0, last["wrongBefore"] / 2);
    }

    [Fact]
    public void The_minimum_cut_has_the_least_energy_of_the_three()
    {
        double Energy(CleaningMethod method)
        {
            using var run = New(Image with { Method = method });
            run.Advance(150);
            return double.Parse(((TableData)run.Draw().Data["score"]).Rows[2][2]);
        }

        Assert.True(Energy(CleaningMethod.MinimumCut) <= Energy(CleaningMethod.Icm));
        Assert.True(Energy(CleaningMethod.MinimumCut) <= Energy(CleaningMethod.Gibbs));
    }

    [Fact]
    public void More_noise_flips_the_same_pixels_and_more()
    {
        using var run = New(Image);
        run.Advance(1);
        var before = run.Advance(1).Single(s => s.Name == "wrongBefore").Value;
        run.Lab.Update(Image with { Noise = 0.3 });
        Assert.InRange(run.Advance(1).Single(s => s.Name == "wrongBefore").Value, before + 0.1, 0.36);
    }

    [Fact]
    public void A_drawing_is_cleaned_as_well()
    {
        var drawing = new Drawing([.. Enumerable.Range(0, 784).Select(i => i / 28 is > 8 and < 20 ? (byte)255 : (byte)0)]);
        using var run = New(Image with { Picture = CleanedPicture.Drawing, Drawing = drawing, Method = CleaningMethod.MinimumCut });
        Assert.InRange(run.Advance(1).Single(s => s.Name == "wrongAfter").Value, 0, 0.02);
    }

    [Fact]
    public void ICM_rests_when_no_pixel_changes_and_wakes_when_the_noise_moves()
    {
        using var run = New(Image with { Method = CleaningMethod.Icm });
        run.Advance(50);
        Assert.True(run.Lab.IsResting);
        run.Lab.Update(Image with { Method = CleaningMethod.Icm, Noise = 0.2 });
        Assert.False(run.Lab.IsResting);
    }

    [Theory]
    [InlineData(FieldTask.Magnet)]
    [InlineData(FieldTask.Image)]
    public void Every_view_is_shown_and_a_saved_run_goes_on_the_same(FieldTask task)
    {
        var options = new MarkovRandomFieldLab.Options { Task = task };
        using var run = New(options);
        run.Advance(230);
        Assert.Equal(run.DrawnViews, run.Draw().Data.Keys.Order());
        using var copy = run.Copy();
        Assert.Equal(run.Advance(10), copy.Advance(10));
        Assert.Equal(run.Draw().Note, copy.Draw().Note);
    }

    [Theory]
    [InlineData(FieldTask.Magnet)]
    [InlineData(FieldTask.Image)]
    public void One_seed_gives_one_run_whether_watched_or_not(FieldTask task)
    {
        var options = new MarkovRandomFieldLab.Options { Task = task };
        using var watched = New(options);
        using var unwatched = New(options);
        var expected = unwatched.Advance(30);
        Assert.Equal(expected, Enumerable.Range(0, 30).SelectMany(_ =>
        {
            watched.Draw();
            return watched.Advance(1);
        }));
    }

    private static SoloRun<MarkovRandomFieldLab, MarkovRandomFieldLab.Options> New(MarkovRandomFieldLab.Options options) => new(options);
}
