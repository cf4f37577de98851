using System.Reflection;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Architecture.Tests;

/// <summary>What every use case has in common.</summary>
public sealed class RequestTests
{
    private static readonly IReadOnlyList<Type> Requests = [.. Layers.Written(Layers.Application).Where(type => AnswerOf(type) is not null && !type.IsInterface)];

    private static readonly IReadOnlyList<Type> Handlers = [.. Layers.Written(Layers.Application).Where(type => !type.IsInterface
        && Implements(type, typeof(Mediator.ICommandHandler<,>), typeof(Mediator.IQueryHandler<,>)))];

    [Fact]
    public void Every_request_is_a_sealed_record_that_says_who_may_call_it()
    {
        Assert.True(Requests.Count > 60, $"Looked at {Requests.Count} requests only.");
        Layers.None(Requests.Where(type => !type.IsSealed || type.GetMethod("<Clone>$") is null).Select(type => type.FullName!),
            "A request is a value: make it a sealed record.");
        Layers.None(Requests.Where(type => type.GetCustomAttribute<AccessAttribute>() is null).Select(type => type.FullName!),
            "Say who may call it, above the record: [Access(Who.…)]. Without it the pipeline refuses everybody:");
    }

    [Fact]
    public void Every_request_is_answered_with_a_result() => Layers.None(
        Requests.Where(type => AnswerOf(type) is not { IsGenericType: true } answer || answer.GetGenericTypeDefinition() != typeof(Result<>))
            .Select(type => type.FullName!),
        "Implement our ICommand<T> or IQuery<T>, which answer Result<T>:");

    [Fact]
    public void Every_request_stands_in_a_file_of_its_name()
    {
        var files = Sources.Files("src/SolidarityHub.Application", ".cs").Select(Path.GetFileNameWithoutExtension).ToHashSet();
        Assert.True(files.Count > 60);
        Layers.None(Requests.Where(type => !files.Contains(type.Name)).Select(type => type.FullName!),
            "One use case is one file, named for its request:");
    }

    [Fact]
    public void Every_handler_is_nested_in_its_request_and_seen_by_nobody_else()
    {
        Assert.True(Handlers.Count > 60, $"Looked at {Handlers.Count} handlers only.");
        Assert.Equal(Requests.Count, Handlers.Count);
        Layers.None(Handlers.Where(type => !type.IsNested || !type.IsSealed || !type.IsNestedAssembly || type.Name != "Handler")
                .Select(type => type.FullName!),
            "Write `internal sealed class Handler` inside the request:");
    }

    [Fact]
    public void No_handler_is_given_the_database_context_the_clock_or_the_web()
    {
        Assert.NotEmpty(Handlers);
        Layers.None(
            from handler in Handlers
            from parameter in handler.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).SelectMany(made => made.GetParameters())
            where parameter.ParameterType.IsAssignableTo(typeof(DbContext)) || parameter.ParameterType.IsAssignableTo(typeof(IUnitOfWork))
                || parameter.ParameterType.FullName!.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
                || parameter.ParameterType.Name.StartsWith("ILogger", StringComparison.Ordinal)
            select $"{handler.FullName} takes {parameter.ParameterType.Name}",
            "Handlers find, ask the domain and return. They take IHubDb and ports; the pipeline saves and logs:");
    }

    [Fact]
    public void Nothing_in_the_application_saves_but_the_pipeline()
    {
        var files = Sources.Files("src/SolidarityHub.Application", ".cs").ToList();
        Assert.True(files.Count > 100);
        Layers.None(
            from file in files
            where !file.Contains("/Common/", StringComparison.Ordinal)
            from forbidden in new[] { "SaveChanges", "BeginTransaction", "GetUtcNow", "Random.Shared" }
            where Sources.Read(file).Contains(forbidden, StringComparison.Ordinal)
            select $"{file} says {forbidden}",
            "The pipeline saves, once; the time is time.Now(), ids and secrets come from IIds:");
    }

    [Fact]
    public void Rules_are_nested_in_their_request()
    {
        var rules = Layers.Written(Layers.Application).Where(type => !type.IsAbstract && type.Name == "Rules").ToList();
        Assert.True(rules.Count > 20, $"Looked at {rules.Count} sets of rules only.");
        Layers.None(rules.Where(type => !type.IsNested || !type.IsSealed || type.DeclaringType is { } request && !Requests.Contains(request))
            .Select(type => type.FullName!), "Write `internal sealed class Rules` inside the request:");
    }

    private static Type? AnswerOf(Type type) => type.GetInterfaces()
        .Where(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() is var open
            && (open == typeof(Mediator.ICommand<>) || open == typeof(Mediator.IQuery<>)))
        .Select(contract => contract.GetGenericArguments()[0]).FirstOrDefault();

    private static bool Implements(Type type, params Type[] open) => type.GetInterfaces()
        .Any(contract => contract.IsGenericType && open.Contains(contract.GetGenericTypeDefinition()));
}
