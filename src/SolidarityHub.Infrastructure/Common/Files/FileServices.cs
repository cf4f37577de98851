using Microsoft.Extensions.DependencyInjection;
using SolidarityHub.Application.Common.Files;

namespace SolidarityHub.Infrastructure.Common.Files;

/// <summary>Puts together how files are looked into and kept.</summary>
internal static class FileServices
{
    public static IServiceCollection AddFiles(this IServiceCollection services) => services
        .AddSingleton<IFileStore, DiskFileStore>()
        .AddSingleton<IFileInspection, FileInspection>()
        .AddSingleton<IVirusScan, NoVirusScan>()
        .AddSingleton<ITableFiles, TableFiles>();
}
