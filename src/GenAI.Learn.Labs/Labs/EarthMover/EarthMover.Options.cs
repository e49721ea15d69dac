using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

public sealed partial class EarthMover
{
    private const int MostPlaces = 6;

    /// <inheritdoc/>
    public static string? Complaint(Options options) => (options.Pile > options.Piles, options.Hole > options.Piles) switch
    {
        (true, _) => $"pile is {options.Pile}, but there are {options.Piles} piles.",
        (_, true) => $"hole is {options.Hole}, but there are {options.Piles} holes.",
        _ => null,
    };

    /// <summary>What a learner can set; all but the number of piles acts at once.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>Piles, and as many holes.</summary>
        [Display(Name = "Piles", Description = "Piles of earth, and as many holes.", GroupName = "Ground"), Range(2, MostPlaces)]
        public int Piles { get; init; } = 5;

        /// <summary>The pile of the next move, from the left.</summary>
        [Display(Name = "From pile", Description = "Counted from the left, for moves without pointing; framed in the picture.", GroupName = "Your moves"), Range(1, MostPlaces), Live]
        public int Pile { get; init; } = 1;

        /// <summary>The hole of the next move, from the left.</summary>
        [Display(Name = "To hole", Description = "Counted from the left.", GroupName = "Your moves"), Range(1, MostPlaces), Live]
        public int Hole { get; init; } = 1;

        /// <summary>Each turn makes the move chosen by the two above.</summary>
        [Display(Name = "Move (each turn of the switch)", GroupName = "Your moves"), Live]
        public bool Move { get; init; }

        /// <summary>Each turn takes the last move back.</summary>
        [Display(Name = "Take back (each turn of the switch)", GroupName = "Your moves"), Live]
        public bool TakeBack { get; init; }

        /// <summary>The most shovels that one move carries.</summary>
        [Display(Name = "Largest load", Description = "The most shovels that one of your moves carries.", GroupName = "Your moves"), Range(1, MostEarth), Live]
        public int Load { get; init; } = MostEarth;

        /// <summary>Where the learner points.</summary>
        [Display(Name = "Where you point", Description = "Tap a pile, then a hole, or drag from one to the other: as much earth goes there as the largest load allows.", GroupName = "Your moves")]
        [Range(-HalfWidth, HalfWidth), PickedIn("scene"), Live]
        public Position Hand { get; init; } = new(0, 0);

        /// <summary>Whether the solver works.</summary>
        [Display(Name = "Solver", Description = "Off, it leaves the ground to you; on, it looks for the cheapest plan, one place a step.", GroupName = "Solver"), Live]
        public bool Solve { get; init; } = true;
    }
}
