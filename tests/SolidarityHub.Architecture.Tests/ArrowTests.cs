using SolidarityHub.Application.Common;

namespace SolidarityHub.Architecture.Tests;

/// <summary>Who may know whom.</summary>
public sealed class ArrowTests
{
    [Fact]
    public void The_domain_knows_only_the_language_and_time()
    {
        var references = Layers.Domain.GetReferencedAssemblies().Select(reference => reference.Name!).ToList();
        Assert.Contains("NodaTime", references);
        Layers.None(
            references.Where(name => name != "NodaTime" && name != "System" && !name.StartsWith("System.", StringComparison.Ordinal)),
            "The domain is rules and nothing else. Put what needs a library behind a port in Application:");
    }

    [Fact]
    public void The_application_does_not_know_the_database_driver_or_the_web()
    {
        var references = Layers.Application.GetReferencedAssemblies().Select(reference => reference.Name!).ToList();
        Assert.True(references.Count > 5);
        Layers.None(
            references.Where(name => name.StartsWith("Npgsql", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
                || name is "SolidarityHub.Infrastructure" or "SolidarityHub.Web"),
            "Application names ports; put the implementation into Infrastructure:");
    }

    [Fact]
    public void The_infrastructure_does_not_know_the_web()
    {
        var references = Layers.Infrastructure.GetReferencedAssemblies().Select(reference => reference.Name!).ToList();
        Assert.Contains("SolidarityHub.Application", references);
        Assert.DoesNotContain("SolidarityHub.Web", references);
    }

    [Fact]
    public void Only_the_composition_of_the_web_layer_knows_the_infrastructure()
    {
        var looked = Layers.UsesOf(Layers.Web);
        Assert.True(looked.Count > 100, $"Looked at {looked.Count} types only.");
        Layers.None(
            from one in looked
            where !one.Type.FullName.StartsWith("SolidarityHub.Web.Composition.", StringComparison.Ordinal)
            from used in one.Uses
            where used.FullName.StartsWith("SolidarityHub.Infrastructure.", StringComparison.Ordinal)
            select $"{one.Type.FullName} uses {used.FullName}",
            "Only Web/Composition wires the infrastructure in. Ask for a port of Application instead:");
    }

    [Fact]
    public void Features_of_the_application_do_not_use_one_another()
    {
        var looked = Layers.UsesOf(Layers.Application).Where(one => Layers.FeatureOf(one.Type.FullName, "Application") is not (null or "Common")).ToList();
        Assert.True(looked.Count > 100, $"Looked at {looked.Count} types only.");
        Layers.None(
            from one in looked
            let feature = Layers.FeatureOf(one.Type.FullName, "Application")
            from used in one.Uses
            let other = Layers.FeatureOf(used.FullName, "Application")
            where other is not (null or "Common") && other != feature
            select $"{one.Type.FullName} uses {used.FullName}",
            "Features meet in Domain and in Application/Common only. Move what both need there, or announce instead of calling:");
    }

    [Fact]
    public void Common_does_not_use_the_features()
    {
        var looked = Layers.UsesOf(Layers.Application).Where(one => Layers.FeatureOf(one.Type.FullName, "Application") == "Common").ToList();
        Assert.True(looked.Count > 30, $"Looked at {looked.Count} types only.");
        Layers.None(
            from one in looked
            // The place where the layer is put together names its parts.
            where !one.Type.FullName.StartsWith(typeof(ApplicationServices).FullName!, StringComparison.Ordinal)
            from used in one.Uses
            let feature = Layers.FeatureOf(used.FullName, "Application")
            where feature is not (null or "Common")
            select $"{one.Type.FullName} uses {used.FullName}",
            "What is common to all features knows none of them:");
    }

    [Fact]
    public void Only_the_common_folder_names_the_mediator()
    {
        var files = Sources.Files("src", ".cs").ToList();
        Assert.True(files.Count > 200, $"Looked at {files.Count} files only.");
        Layers.None(
            from file in files
            where !file.Contains("/SolidarityHub.Application/Common/", StringComparison.Ordinal)
            where Sources.Read(file).Contains("using Mediator", StringComparison.Ordinal) || Sources.Read(file).Contains("Mediator.I", StringComparison.Ordinal)
            select file,
            "Requests implement our own ICommand<T> and IQuery<T>; only Application/Common knows the library behind them:");
    }
}
