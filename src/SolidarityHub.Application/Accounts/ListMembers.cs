using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Accounts;

/// <summary>Members by name or address, for those who answer for the site.</summary>
[Access(Who.Administrator)]
public sealed record ListMembers(string Search, int PageNumber) : IQuery<Page<MemberRow>>
{
    private const int PageSize = 50;

    internal sealed class Handler(IAccounts accounts) : IQueryHandler<ListMembers, Page<MemberRow>>
    {
        public async ValueTask<Result<Page<MemberRow>>> Handle(ListMembers request, CancellationToken cancellationToken) =>
            await accounts.List(request.Search.Trim(), Paging.Number(request.PageNumber), PageSize, cancellationToken);
    }
}
