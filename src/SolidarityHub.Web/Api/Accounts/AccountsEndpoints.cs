using SolidarityHub.Application.Accounts;
using SolidarityHub.Application.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Api.Accounts;

/// <summary>Tells a program in whose name it acts.</summary>
internal sealed class AccountsEndpoints : IEndpoints
{
    public void Map(RouteGroupBuilder api) => api
        .MapGet("/me", async (IRequests requests, CancellationToken cancellation) =>
            (await requests.Send(new GetMyAccount(), cancellation)).ToHttp())
        .WithName("GetMe")
        .WithSummary("The member whose session or token this is.")
        .Produces<MyAccount>();
}
