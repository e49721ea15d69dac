using System.Reflection;
using System.Reflection.Emit;
using GenAI.Learn.Labs.Tests.TestLabs;

namespace GenAI.Learn.Labs.Tests.Options;

public sealed class CatalogueTests
{
    private static readonly LabCatalogue Catalogue = new(typeof(CounterLab).Assembly);

    [Fact]
    public void Every_class_with_the_attribute_is_found()
    {
        var marked = typeof(CounterLab).Assembly.GetTypes().Where(t => t.IsDefined(typeof(LabAttribute), false));

        Assert.Equal(marked.Count(), Catalogue.Labs.Count);
    }

    [Fact]
    public void An_unknown_lab_is_refused_with_the_near_name() =>
        Assert.Equal("There is no lab 'countr'; did you mean counter?", Assert.Throws<LabException>(() => Catalogue.Find("countr")).Message);

    [Fact]
    public void An_unknown_lab_without_a_near_name_is_refused_with_the_list() =>
        Assert.EndsWith("there is counter, diverges, heavy, labouring, mistaken, prepared, resting, slow, throws.", Assert.Throws<LabException>(() => Catalogue.Find("zzzzzzzzzzzz")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_marked_class_that_is_no_lab_is_told() =>
        Assert.Contains("does not derive from Lab", Told(Marked("stray", typeof(object))), StringComparison.Ordinal);

    [Fact]
    public void A_lab_without_what_is_known_before_it_is_made_is_told() =>
        Assert.Contains("does not implement ILab<SlowOptions>", Told(Marked("bare", typeof(PlainLab<SlowOptions>), TypeAttributes.Abstract)), StringComparison.Ordinal);

    private static string Told(Assembly assembly) => Assert.Throws<InvalidOperationException>(() => new LabCatalogue(assembly)).Message;

    private static AssemblyBuilder Marked(string id, Type parent, TypeAttributes attributes = TypeAttributes.Class)
    {
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName(id), AssemblyBuilderAccess.Run);
        var type = assembly.DefineDynamicModule(id).DefineType("Marked", attributes | TypeAttributes.Public, parent);
        type.SetCustomAttribute(new CustomAttributeBuilder(typeof(LabAttribute).GetConstructors().Single(), [id, "A title"]));
        type.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, Type.EmptyTypes).GetILGenerator().Emit(OpCodes.Ret);
        type.CreateType();
        return assembly;
    }
}
