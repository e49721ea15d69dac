using GenAI.Learn.Models.Conditioning;
using GenAI.Learn.Models.Metrics;

namespace GenAI.Learn.Labs;

public sealed partial class Cgan
{
    /// <summary>What was asked of the generator, and what was found in its drawings.</summary>
    /// <param name="Kind">What the condition says.</param>
    /// <param name="Asked">What was asked.</param>
    /// <param name="Found">The classifier's label, and the measured stroke where the condition says anything of it.</param>
    private sealed record Findings(ConditionKind Kind, ImageFacts[] Asked, ImageFacts[] Found)
    {
        /// <summary>The share of drawings that the classifier takes for the digit asked for.</summary>
        public double Agreement => Share((asked, found) => asked.Label == found.Label);

        /// <summary>Correlation of asked and measured thickness.</summary>
        public double CorrelationThickness => Between(facts => facts.Stroke.Thickness);

        /// <summary>Correlation of asked and measured slant.</summary>
        public double CorrelationSlant => Between(facts => facts.Stroke.Slant);

        /// <summary>The share of drawings that deserve the asked word for their thickness.</summary>
        public double AgreementThickness => Share((asked, found) => Caption.Of(asked).Thickness == Caption.Of(found).Thickness);

        /// <summary>The share of drawings that deserve the asked word for their slant.</summary>
        public double AgreementSlant => Share((asked, found) => Caption.Of(asked).Slant == Caption.Of(found).Slant);

        /// <summary>The numbers that belong to the kind of condition, by scalar name.</summary>
        public IEnumerable<(string Name, double Value)> Scalars => Kind switch
        {
            ConditionKind.Labels => [("agreement", Agreement)],
            ConditionKind.Attributes =>
            [
                ("agreement", Agreement), ("correlationThickness", CorrelationThickness), ("correlationSlant", CorrelationSlant),
                ("correlation", Math.Min(CorrelationThickness, CorrelationSlant)),
            ],
            _ => [("agreement", Agreement), ("agreementThickness", AgreementThickness), ("agreementSlant", AgreementSlant)],
        };

        /// <summary>For each word of the vocabulary, the share of drawings asked for with it that deserve it.</summary>
        public float[] AgreementByWord() => [.. Caption.Vocabulary.Select(word => ShareOf(
            facts => Says(Caption.Of(facts), word), found => Says(Caption.Of(found), word)))];

        /// <summary>For each digit, the share of drawings asked for as it that the classifier takes for it.</summary>
        public float[] AgreementByDigit() => [.. Enumerable.Range(0, DigitCount).Select(digit => ShareOf(
            asked => asked.Label == digit, found => found.Label == digit))];

        private static bool Says(Caption caption, string word) => word == caption.Thickness || word == caption.Slant || word == caption.Digit;

        private double Share(Func<ImageFacts, ImageFacts, bool> agrees) => Asked.Zip(Found, agrees).Average(agree => agree ? 1.0 : 0);

        private float ShareOf(Func<ImageFacts, bool> isAsked, Func<ImageFacts, bool> isFound) =>
            (float)Asked.Zip(Found).Where(pair => isAsked(pair.First)).Select(pair => isFound(pair.Second) ? 1.0 : 0).DefaultIfEmpty(0).Average();

        private double Between(Func<ImageFacts, double> value) => Correlation.Of([.. Asked.Select(value)], [.. Found.Select(value)]);
    }
}
