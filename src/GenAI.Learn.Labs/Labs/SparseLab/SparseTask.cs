using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

/// <summary>What a sparse code is used for.</summary>
public enum SparseTask
{
    /// <summary>A dictionary of parts from which images are put together.</summary>
    [Display(Name = "Atoms of images")]
    Atoms,

    /// <summary>Words of the course's own paragraphs that go together.</summary>
    [Display(Name = "Topics of this course")]
    Topics,

    /// <summary>A blob planted in images, found where the reconstruction fails.</summary>
    [Display(Name = "A planted lesion")]
    Lesion,
}

/// <summary>What makes a code sparse.</summary>
public enum SparsityKind
{
    /// <summary>Nothing: a code behind max(0, x), as with L1, and no penalty.</summary>
    [Display(Name = "none")]
    None,

    /// <summary>A penalty on the sum of the code's absolute values.</summary>
    [Display(Name = "L1 penalty")]
    L1,

    /// <summary>A penalty on units whose mean activity is off a target rate.</summary>
    [Display(Name = "target rate (KL)")]
    TargetRate,

    /// <summary>The k largest values of each code are kept.</summary>
    [Display(Name = "k-sparse")]
    KSparse,
}
