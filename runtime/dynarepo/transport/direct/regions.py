"""The regions whose endpoints are known without botocore's rules, and the domains they are in."""

from typing import Final

_BY_DOMAIN: Final = {
    "amazonaws.com": (
        "af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1"
        " ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5"
        " ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1"
        " eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 me-central-1 me-south-1"
        " mx-central-1 sa-east-1 us-east-1 us-east-2 us-gov-east-1 us-gov-west-1 us-west-1 us-west-2"
    ),
    "amazonaws.com.cn": "cn-north-1 cn-northwest-1",
    "c2s.ic.gov": "us-iso-east-1 us-iso-west-1",
    "sc2s.sgov.gov": "us-isob-east-1 us-isob-west-1",
    "csp.hci.ic.gov": "us-isof-east-1 us-isof-south-1",
}

REGIONS: Final = {
    region: f"https://dynamodb.{region}.{domain}"
    for domain, regions in _BY_DOMAIN.items()
    for region in regions.split()
}
"""The endpoint of each of them; for every other region botocore is asked."""
