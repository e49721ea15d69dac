using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

/// <summary>The classes of Fashion-MNIST, in the order of their labels.</summary>
public enum Garment
{
    /// <summary>Class 0.</summary>
    [Display(Name = "T-shirt")]
    TShirt,

    /// <summary>Class 1.</summary>
    Trousers,

    /// <summary>Class 2.</summary>
    Pullover,

    /// <summary>Class 3.</summary>
    Dress,

    /// <summary>Class 4.</summary>
    Coat,

    /// <summary>Class 5.</summary>
    Sandal,

    /// <summary>Class 6.</summary>
    Shirt,

    /// <summary>Class 7.</summary>
    Trainer,

    /// <summary>Class 8.</summary>
    Bag,

    /// <summary>Class 9.</summary>
    Boot,
}
