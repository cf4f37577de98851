using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Mono.Cecil;
using SolidarityHub.Application.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Functional.Tests.Common;

/// <summary>Every address at which the running site answers, and the requests that its code can send from there.</summary>
internal static class Routes
{
    public static async Task<IReadOnlyList<Route>> Of(IServiceProvider site)
    {
        var routes = new List<Route>();
        foreach (var endpoint in site.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null) continue;
            var pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
                routes.AddRange(await PageRoutes(site, page, pattern));
            else if (endpoint.Metadata.GetMetadata<HubMetadata>() is not null)
                routes.Add(new Route("HUB", pattern, []));
            else
                routes.AddRange((endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"])
                    .Select(verb => new Route(verb, pattern, endpoint.Metadata.GetMetadata<MethodInfo>() is { } method ? Requests.SentBy(method) : [])));
        }

        return [.. routes.Distinct().OrderBy(route => route.Pattern, StringComparer.Ordinal).ThenBy(route => route.Verb, StringComparer.Ordinal)];
    }

    private static async Task<IEnumerable<Route>> PageRoutes(IServiceProvider site, PageActionDescriptor page, string pattern)
    {
        var compiled = await site.GetRequiredService<PageLoader>().LoadAsync(page, EndpointMetadataCollection.Empty);
        var verbs = compiled.HandlerMethods.ToLookup(handler => handler.HttpMethod.ToUpperInvariant());
        return verbs.Select(verb => verb.Key).Append("GET").Distinct()
            .Select(verb => new Route(verb, pattern, [.. verbs[verb].SelectMany(handler => Requests.SentBy(handler.MethodInfo)).Distinct().OrderBy(type => type.Name, StringComparer.Ordinal)]));
    }

    /// <summary>Reads in the compiled code which requests a method makes, itself or through others of the web layer.</summary>
    private static class Requests
    {
        private static readonly ModuleDefinition Web = ModuleDefinition.ReadModule(typeof(HubPage).Assembly.Location);
        private static readonly Lock Door = new();

        public static IReadOnlyList<Type> SentBy(MethodInfo method)
        {
            if (method.Module.Assembly != typeof(HubPage).Assembly) return [];
            lock (Door)
            {
                var found = new HashSet<Type>();
                var handler = (MethodDefinition)Web.LookupToken(method.MetadataToken);
                Walk(handler, handler.DeclaringType, [], found);
                return [.. found.OrderBy(type => type.Name, StringComparer.Ordinal)];
            }
        }

        /// <param name="method">Where to read.</param>
        /// <param name="page">Whose method it is, to know what a call of its own virtual methods (Reload) means.</param>
        /// <param name="seen">What was read already.</param>
        /// <param name="found">The requests.</param>
        private static void Walk(MethodDefinition method, TypeDefinition page, HashSet<MethodDefinition> seen, HashSet<Type> found)
        {
            if (!seen.Add(method)) return;
            var machine = method.CustomAttributes.FirstOrDefault(attribute => attribute.AttributeType.Name is nameof(AsyncStateMachineAttribute) or nameof(IteratorStateMachineAttribute));
            if (machine is not null) Walk(((TypeReference)machine.ConstructorArguments[0].Value).Resolve().Methods.Single(part => part.Name == "MoveNext"), page, seen, found);
            if (!method.HasBody) return;
            foreach (var called in method.Body.Instructions.Select(instruction => instruction.Operand).OfType<MethodReference>())
            {
                if (called.Name == ".ctor" && called.DeclaringType.Scope.Name == "SolidarityHub.Application"
                    && typeof(IHubDb).Assembly.GetType(called.DeclaringType.FullName) is { } type && type.IsDefined(typeof(AccessAttribute)))
                    found.Add(type);
                if (called.DeclaringType.Scope == Web && called.Resolve() is { } ours) Walk(AsIn(page, ours), page, seen, found);
            }
        }

        private static MethodDefinition AsIn(TypeDefinition page, MethodDefinition called)
        {
            if (!called.IsVirtual) return called;
            for (TypeDefinition? type = page; type is not null && type != called.DeclaringType; type = type.BaseType?.Scope == Web ? type.BaseType.Resolve() : null)
                if (type.Methods.FirstOrDefault(method => method.IsVirtual && method.Name == called.Name && method.Parameters.Count == called.Parameters.Count) is { } own)
                    return own;
            return called;
        }
    }
}

/// <summary>One address and verb.</summary>
internal sealed record Route(string Verb, string Pattern, IReadOnlyList<Type> Requests)
{
    public bool Equals(Route? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    public override string ToString() => $"{Verb,-7}{Pattern}  {string.Join(", ", Requests
        .Select(type => (type.Name, type.GetCustomAttribute<AccessAttribute>()!.Who)).Select(request => $"{request.Name}({request.Who})"))}".TrimEnd();
}
