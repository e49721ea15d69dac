using System.Reflection;

namespace GenAI.Learn.Labs;

/// <summary>Joins a lab class to its options record, so that the static members of <see cref="ILab{TOptions}"/> can be called.</summary>
internal sealed class LabType<TLab, TOptions>(LabAttribute attribute) : LabType(attribute, new TOptions(), TLab.Phases, OptionReflection.Describe(new TOptions()))
    where TLab : Lab<TOptions>, ILab<TOptions>
    where TOptions : LabOptions, new()
{
    private static readonly MethodInfo Clone = typeof(TOptions).GetMethod("<Clone>$")!;

    private readonly ConstructorInfo _constructor = typeof(TLab).GetConstructor([typeof(TOptions), typeof(LabContext)])
        ?? throw new InvalidOperationException($"{typeof(TLab)} needs a public constructor ({typeof(TOptions).Name}, LabContext).");

    public override IReadOnlyList<View> Views(LabOptions options) => TLab.Views((TOptions)options);

    public override IReadOnlyList<Resource> Needs(LabOptions options) => TLab.Needs((TOptions)options);

    public override Lab Create(LabOptions options, LabContext context) =>
        (Lab)_constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, [options, context], null);

    public override double StepSeconds(LabOptions options) => TLab.StepSeconds((TOptions)options);

    private protected override string? Complaint(LabOptions options) => TLab.Complaint((TOptions)options);

    // What `with { }` does: records copy themselves.
    private protected override LabOptions Copy(LabOptions options) => (LabOptions)Clone.Invoke(options, null)!;
}
