using System.Reflection;
using System.Runtime.CompilerServices;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Infrastructure.Common.Persistence;
using SolidarityHub.Web.Common;
using Assembly = System.Reflection.Assembly;
using Type = System.Type;

namespace SolidarityHub.Architecture.Tests;

/// <summary>The compiled layers, and what each of their types uses.</summary>
internal static class Layers
{
    public static readonly Assembly Domain = typeof(Slug).Assembly;
    public static readonly Assembly Application = typeof(IHubDb).Assembly;
    public static readonly Assembly Infrastructure = typeof(HubDbContext).Assembly;
    public static readonly Assembly Web = typeof(HubPage).Assembly;

    private static readonly Lazy<ArchUnitNET.Domain.Architecture> Loaded =
        new(() => new ArchLoader().LoadAssemblies(Domain, Application, Infrastructure, Web).Build());

    /// <summary>Each type of the assembly with the types of the hub it mentions, nested types included.</summary>
    public static IReadOnlyList<(IType Type, IReadOnlyList<IType> Uses)> UsesOf(Assembly assembly) =>
    [
        .. Loaded.Value.Types.Where(type => type.Assembly.Name == assembly.GetName().Name && type.FullName.StartsWith("SolidarityHub.", StringComparison.Ordinal))
            .Select(type => (type, (IReadOnlyList<IType>)[.. type.Dependencies.Select(dependency => dependency.Target).Where(target => target is not GenericParameter).Distinct()])),
    ];

    /// <summary>The types that people wrote; what the compiler made for them is left out.</summary>
    public static IReadOnlyList<Type> Written(Assembly assembly) =>
    [
        .. assembly.GetTypes().Where(type =>
            type.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !type.Name.Contains('<', StringComparison.Ordinal)
            && (type.Namespace?.StartsWith("SolidarityHub.", StringComparison.Ordinal) ?? false)),
    ];

    /// <summary><c>Threads</c> of <c>SolidarityHub.Application.Threads.PostReply</c>.</summary>
    public static string? FeatureOf(string fullName, string layer) =>
        fullName.StartsWith($"SolidarityHub.{layer}.", StringComparison.Ordinal) && fullName.Split('.') is [_, _, { } feature, _, ..] ? feature : null;

    /// <summary>Fails with the offenders one a line and what to do about them.</summary>
    public static void None(IEnumerable<string> offenders, string whatToDo)
    {
        var lines = offenders.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(lines.Count == 0, $"{whatToDo}\n  {string.Join("\n  ", lines)}");
    }
}
