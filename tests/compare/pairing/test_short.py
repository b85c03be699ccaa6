"""Short documents: among few paragraphs the best partner is easily ahead, and may still be wrong."""

from reader.compare.pairing import pair
from reader.sources import read_bytes

OLD = """# 青河市工作报告（2021年）

## 一、工作回顾

1. 全年地区生产总值达到1250亿元，增长3.2%。新增市场主体2.3万户。

2. 青河大桥建成通车，城区至机场的时间缩短到25分钟。

3. 全面推行河长制，青河干流水质达到三类标准。关闭沿河排污企业19家。

4. 新建中小学12所，增加学位1.5万个。市第二人民医院迁建工程主体完工。

5. 城镇新增就业4.6万人，发放稳岗补贴2.1亿元。

## 二、重点工作

6. 大力发展装备制造和生物医药，建设青河高新区二期。

7. 加快地铁一号线建设，启动环城高速公路前期工作。

8. 办好民生实事，建设社区养老服务站60个。
"""
NEW = """# 青河市工作报告（2024年）

## 一、过去一年的工作

1. 经济运行稳中向好。地区生产总值1530亿元，同比增长5.6%；市场主体总量突破20万户。

2. 生态环境持续改善，干流水质全部达到二类，河长制工作获省级激励。

3. 数字政府建设提速，“青河通”注册用户达到120万，98%的事项可以网上办理。

4. 教育医疗补短板，新增公办学位9000个，市第二人民医院新院区投入使用。

5. 稳就业政策见效，新增城镇就业5.1万人，失业率控制在5%以内。

## 二、今年的任务

6. 做强生物医药、高端装备两大集群，高新区二期全面投产。

7. 推进环城高速和地铁二号线规划建设。

8. 实施“一老一小”工程，新建社区养老服务中心40个、托育机构25家。
"""
WANTED = {("p1", "p1"), ("p3", "p2"), ("p4", "p4"), ("p5", "p5"), ("p6", "p6"), ("p7", "p7"), ("p8", "p8")}


def test_a_short_report_that_was_rewritten():
    old, new = read_bytes(OLD.encode(), "2021.md"), read_bytes(NEW.encode(), "2024.md")
    rows, _ = pair(old, new)
    found = {(one, other) for row in rows for one in row.old for other in row.new if one != "title"}
    assert len(found & WANTED) >= 6
    assert len(found - WANTED) <= 1
