using SolidarityHub.Live.Tests;

// The nodes have this machine to themselves: what is measured on one must not be another's doing.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: AssemblyFixture(typeof(Cluster))]
