import { BlockList, isIP } from 'node:net';

/** Networks that are not the public Internet's: private, of this host, of examples, for many at once (IANA special-purpose registries). */
const NETWORKS = {
	ipv4: `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24
		192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4`,
	ipv6: `::/128 ::1/128 ::ffff:0:0/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20 5f00::/16
		fc00::/7 fe80::/10 ff00::/8`,
};

function listOf(family: keyof typeof NETWORKS): BlockList {
	const list = new BlockList();
	for (const network of NETWORKS[family].split(/\s+/u)) {
		const [address = '', bits] = network.split('/');
		list.addSubnet(address, Number(bits), family);
	}
	return list;
}

/** A list of each family: in one of both, an IPv4 address would be looked for among the mapped ones of IPv6 too. */
const SPECIAL = { ipv4: listOf('ipv4'), ipv6: listOf('ipv6') };

/** Whether an IP address is one of the public Internet: nothing is sent to any other unless that was allowed. */
export function isPublicAddress(address: string): boolean {
	const version = isIP(address);
	const family = version === 6 ? 'ipv6' : 'ipv4';
	return version !== 0 && !SPECIAL[family].check(address, family);
}
