using System.Net;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Tests.Common;

/// <summary>Only what is on the open internet counts as public, however the address is written.</summary>
public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("100.100.100.200")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("192.0.0.192")]
    [InlineData("198.18.0.1")]
    [InlineData("168.63.129.16")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::7f00:1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b:1::a00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001::7f00:1")]
    [InlineData("2001:db8::1")]
    [InlineData("fc00::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void What_stands_inside_is_not_public(string address) => Assert.False(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("9.9.9.9")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("192.167.255.255")]
    [InlineData("::ffff:9.9.9.9")]
    [InlineData("2620:fe::fe")]
    [InlineData("2a00:1450:4001:80b::200e")]
    public void What_anyone_can_reach_is_public(string address) => Assert.True(PublicAddress.Is(IPAddress.Parse(address)));

    [Property(MaxTest = 2_000)]
    public Property An_address_written_as_the_other_kind_is_judged_alike() => Prop.ForAll(FourBytes(), bytes =>
    {
        var address = new IPAddress(bytes);
        return PublicAddress.Is(address) == PublicAddress.Is(address.MapToIPv6());
    });

    [Property(MaxTest = 2_000)]
    public Property Nothing_of_a_private_network_is_public() => Prop.ForAll(FourBytes(), bytes => new[]
    {
        new byte[] { 10, bytes[1], bytes[2], bytes[3] },
        [127, bytes[1], bytes[2], bytes[3]],
        [169, 254, bytes[2], bytes[3]],
        [172, (byte)(16 + bytes[1] % 16), bytes[2], bytes[3]],
        [192, 168, bytes[2], bytes[3]],
        [100, (byte)(64 + bytes[1] % 64), bytes[2], bytes[3]],
        [(byte)(224 + bytes[0] % 32), bytes[1], bytes[2], bytes[3]],
    }.All(inside => !PublicAddress.Is(new IPAddress(inside))));

    [Property(MaxTest = 2_000)]
    public Property Nothing_outside_what_is_given_out_of_six_is_public() => Prop.ForAll(
        Gen.Choose(0, 255).ArrayOf(16).Where(bytes => bytes[0] >> 5 != 1).ToArbitrary(), bytes =>
        {
            var address = new IPAddress([.. bytes.Select(number => (byte)number)]);
            return address.IsIPv4MappedToIPv6 || !PublicAddress.Is(address);
        });

    private static Arbitrary<byte[]> FourBytes() =>
        Gen.Choose(0, 255).ArrayOf(4).Select(numbers => numbers.Select(number => (byte)number).ToArray()).ToArbitrary();
}
