using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Architecture.Tests;

/// <summary>What types and files look like everywhere.</summary>
public sealed partial class ShapeTests
{
    /// <summary>Pages that are not a <see cref="HubPage"/>, each with its reason.</summary>
    private static readonly Dictionary<string, string> OtherPages = new()
    {
        ["StatusModel"] = "It must be shown even when nothing else works, so it asks nothing.",
        ["MailboxModel"] = "It shows files of a developer's machine and exists nowhere else.",
    };

    [Fact]
    public void Every_page_can_ask_and_act_in_the_hubs_way()
    {
        var pages = Layers.Written(Layers.Web).Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(PageModel))).ToList();
        Assert.True(pages.Count > 40, $"Looked at {pages.Count} pages only.");
        Layers.None(
            pages.Where(page => !page.IsAssignableTo(typeof(HubPage)) && !OtherPages.ContainsKey(page.Name)).Select(page => page.FullName!),
            "Derive from HubPage, which maps refusals once for all pages, or give a reason in OtherPages:");
    }

    [Fact]
    public void Classes_are_sealed_unless_somebody_inherits()
    {
        var types = new[] { Layers.Domain, Layers.Application, Layers.Infrastructure, Layers.Web }.SelectMany(Layers.Written)
            .Where(type => !(type.Namespace ?? "").Contains(".Migrations", StringComparison.Ordinal)).ToList();
        Assert.True(types.Count > 400, $"Looked at {types.Count} types only.");
        var inherited = types.Select(type => Open(type.BaseType)).OfType<Type>().ToHashSet();
        Layers.None(
            types.Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract && !inherited.Contains(type) && !IsWrittenByATool(type))
                .Select(type => type.FullName!),
            "Seal it; opening it later is easy:");
    }

    [Fact]
    public void Names_say_what_a_thing_is()
    {
        string[] empty = ["Manager", "Helper", "Util", "Utils", "Service", "Base"];
        var types = new[] { Layers.Domain, Layers.Application, Layers.Infrastructure, Layers.Web }.SelectMany(Layers.Written).ToList();
        Layers.None(
            from type in types
            from word in empty
            where type.Name.EndsWith(word, StringComparison.Ordinal) && !type.Name.EndsWith("TagHelper", StringComparison.Ordinal)
            select type.FullName,
            "Name it for the one thing it does:");
    }

    [Fact]
    public void Every_file_begins_with_a_sentence_that_says_what_it_is_for()
    {
        var files = Sources.Files("src", ".cs").Concat(Sources.Files("tests", ".cs"))
            .Where(file => Path.GetFileName(file) is not ("Program.cs" or "AssemblyFixtures.cs" or "Usings.cs")).ToList();
        Assert.True(files.Count > 250, $"Looked at {files.Count} files only.");
        Layers.None(
            files.Where(file => Sources.Read(file).Split('\n').FirstOrDefault(line => line.Length > 0
                    && !line.StartsWith("using ", StringComparison.Ordinal) && !line.StartsWith("global using ", StringComparison.Ordinal)
                    && !line.StartsWith("namespace ", StringComparison.Ordinal) && !line.StartsWith('\r')
                    && !line.StartsWith('\uFEFF') && !line.StartsWith("[assembly", StringComparison.Ordinal)) is not { } first
                || !first.StartsWith("///", StringComparison.Ordinal)),
            "After the usings comes `/// <summary>One sentence that a member of the movement could understand.</summary>`:");
    }

    [Fact]
    public void No_page_or_island_carries_script_or_style_inline()
    {
        var views = Sources.Files("src/SolidarityHub.Web", ".cshtml").ToList();
        Assert.True(views.Count > 40);
        Layers.None(
            from view in views
            let text = Sources.Read(view)
            where InlineCode().IsMatch(text)
            select $"{view}: {InlineCode().Match(text).Value}",
            "The Content-Security-Policy forbids it; write an island or a class:");
    }

    [Fact]
    public void Islands_stay_small()
    {
        var islands = Sources.Files("src/SolidarityHub.Web/Assets/islands", ".ts").ToList();
        Assert.True(islands.Count > 3);
        Layers.None(
            from island in islands
            let lines = Sources.Read(island).Split('\n').Length
            // Some 150 for an element; the parts that one is made of may be a little longer.
            where lines > (island.Contains("/islands/thread/", StringComparison.Ordinal) ? 240 : 180)
            select $"{island}: {lines} lines",
            "An island has one purpose and about 150 lines; split it:");
    }

    [System.Text.RegularExpressions.GeneratedRegex("""<script(?![^>]*\bsrc=)[^>]*>|\son(click|change|submit|load|input)=|\sstyle="|<style""")]
    private static partial System.Text.RegularExpressions.Regex InlineCode();

    private static Type? Open(Type? type) => type is { IsGenericType: true } ? type.GetGenericTypeDefinition() : type;

    // Razor compiles each view to a class of its own, the mediator's generator makes its parts.
    private static bool IsWrittenByATool(Type type) =>
        type.GetCustomAttributesData().Any(attribute => attribute.AttributeType.Name is "RazorCompiledItemMetadataAttribute" or "GeneratedCodeAttribute" or "EditorBrowsableAttribute")
        || type.IsAssignableTo(typeof(Microsoft.AspNetCore.Mvc.Razor.RazorPageBase)) || type.IsDefined(typeof(CompilerGeneratedAttribute))
        || type.Name == "Program";
}
