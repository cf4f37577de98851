using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SolidarityHub.Infrastructure.Common.Persistence;

/// <summary>Lets <c>dotnet ef</c> build the model without starting the site or a database.</summary>
internal sealed class HubDbContextFactory : IDesignTimeDbContextFactory<HubDbContext>
{
    public HubDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<HubDbContext>().UseHub("Host=localhost").Options);
}
